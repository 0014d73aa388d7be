/** Somebody to be on the chat page: what a roster would say of them, and why one would want to be them. */
export interface LabPerson {
  id: string;
  name: string;
  upn: string;
  mail?: string;
  /** one line for the picker */
  situation: string;
  /** things to say as this person */
  tries?: readonly string[];
  /** speaks in this room, where others of it read too; absent: in a chat of two */
  room?: string;
  /** a guest of the tenant */
  guest?: boolean;
}
