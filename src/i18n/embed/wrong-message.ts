/** What can be wrong with a message from the page around. */
export type WrongMessage = 'version' | 'type' | 'id' | 'state' | 'keys';
