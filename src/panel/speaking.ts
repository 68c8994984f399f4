import { app, FrameContexts, meeting } from '@microsoft/teams-js';

/** Where Teams lets a panel hear of it. */
const BESIDE_A_CALL: readonly (FrameContexts | undefined)[] = [FrameContexts.sidePanel, FrameContexts.meetingStage];

/**
 * Tells when somebody in the call begins to speak, and when they stop; never who, and nothing of what. Teams counts
 * the others only, not the reader's own voice. Without the permission, or outside of a call, nothing is ever heard.
 * @returns a function that ends it.
 */
export function onSpeaking(heard: (speaking: boolean) => void): () => void {
  if (!BESIDE_A_CALL.includes(app.getFrameContext())) return () => {};
  let listening = true;
  meeting.registerSpeakingStateChangeHandler(({ isSpeakingDetected, error }) => {
    if (listening && !error) heard(isSpeakingDetected);
  });
  return () => {
    listening = false;
  };
}
