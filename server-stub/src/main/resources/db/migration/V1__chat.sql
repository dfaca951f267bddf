-- For H2 and PostgreSQL alike.

create table chat_session (
    session_id integer primary key
);

create sequence chat_message_id as integer start with 1;

-- The key starts with the session: what is read is the messages of one session after an id.
create table chat_message (
    session_id       integer                  not null references chat_session,
    message_id       integer                  not null,
    type             varchar(64)              not null,
    message          text,
    author           varchar(255),
    read_by_customer integer                  not null,
    special_type     varchar(64)              not null,
    special_param    varchar(255),
    when_posted      timestamp with time zone not null,
    offset_seconds   integer                  not null, -- a timestamp keeps the instant only
    primary key (session_id, message_id)
);

-- Asking for a session after an id is answered with recorded messages, which may name another session.
create table recorded_exchange (
    session_id integer not null,
    after_id   integer not null,
    primary key (session_id, after_id)
);

create table recorded_message (
    session_id       integer                  not null,
    after_id         integer                  not null,
    message_id       integer                  not null,
    owner_id         integer                  not null,
    type             varchar(64)              not null,
    message          text,
    author           varchar(255),
    read_by_customer integer                  not null,
    special_type     varchar(64)              not null,
    special_param    varchar(255),
    when_posted      timestamp with time zone not null,
    offset_seconds   integer                  not null,
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

-- Holds a row once the scenario has been loaded, so that of several nodes only the first loads it.
create table seeded (
    scenario varchar(16) primary key
);
