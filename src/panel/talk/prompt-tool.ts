/** What a form under the question gets to know. */
export interface ToolProps {
  /** The question and the part of the talk that it was opened at: the talk may go on meanwhile. */
  question: string;
  phase: string;
  /** Its reader has just opened it. */
  focused: boolean;
  /** @param said what has been done; nothing when it was let go. */
  onDone(said?: string): void;
}
