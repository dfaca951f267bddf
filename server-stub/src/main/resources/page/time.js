const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;

/** The day of a date-time as it stands, in its own offset: 15 Dec 2024. */
export function dayOf(dateTime) {
  const parts = DATE_TIME.exec(dateTime ?? '');
  return parts ? `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}` : 'No date';
}

/** The time of a date-time as it stands, with its offset: 09:23:15 +01:00. */
export function timeOf(dateTime) {
  const parts = DATE_TIME.exec(dateTime ?? '');
  if (!parts) {
    return dateTime ?? 'no time';
  }
  return `${parts[4]} ${parts[5] === 'Z' ? 'UTC' : parts[5] ?? '(no offset)'}`;
}

/** The time of day here of an instant, with milliseconds. */
export function clock(instant) {
  const date = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${
    String(date.getMilliseconds()).padStart(3, '0')}`;
}
