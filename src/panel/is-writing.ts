/** Whether the reader is in the middle of a text: then nothing may move under their hands. */
export function isWriting(): boolean {
  return document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== '';
}
