-- For H2 and PostgreSQL alike. Texts have no limit here: what is too long is refused where it comes in, and the two
-- databases count characters differently.

-- One row, locked by who loads or records messages and by who begins a session: see SessionLocks.
create table scenario (
    loaded boolean not null
);

insert into scenario (loaded) values (false);

create table chat_session (
    session_id integer primary key
);

-- Wider than an id, so that running out of ids is seen here and not as a failure of the database.
create sequence chat_message_id as bigint start with 1;

-- The key starts with the session: what is read is the messages of one session after an id.
create table chat_message (
    session_id       integer not null references chat_session,
    message_id       integer not null,
    type             varchar not null,
    message          varchar,
    author           varchar,
    read_by_customer integer not null,
    special_type     varchar not null,
    special_param    varchar,
    posted_second    bigint  not null, -- since 1970 in UTC; a timestamp would lose the offset and the nanoseconds
    posted_nano      integer not null,
    posted_offset    integer not null, -- in seconds
    primary key (session_id, message_id)
);

-- Asking for a session after an id is answered with recorded messages, which may name another session.
create table recorded_exchange (
    session_id integer not null references chat_session,
    after_id   integer not null,
    primary key (session_id, after_id)
);

create table recorded_message (
    session_id       integer not null,
    after_id         integer not null,
    message_id       integer not null,
    owner_id         integer not null,
    type             varchar not null,
    message          varchar,
    author           varchar,
    read_by_customer integer not null,
    special_type     varchar not null,
    special_param    varchar,
    posted_second    bigint  not null,
    posted_nano      integer not null,
    posted_offset    integer not null,
    primary key (session_id, after_id, message_id),
    foreign key (session_id, after_id) references recorded_exchange on delete cascade
);

-- Secrets are kept as digests.
create table credential (
    kind       varchar(16) not null,
    digest     char(64)    not null,
    expires_at timestamp with time zone,
    primary key (kind, digest)
);
