// What is said of a label on its way to the disk.

/** Words by state. "saved" is said only after the server has written the label. */
export const SAVING = {
  saving: 'saving …',
  waiting: 'not saved yet',
  saved: 'saved',
  refused: 'not saved',
};
