import { z } from 'zod';
import type { CallState, Calls, Dropped, Owner } from './graph';
import { droppedBy } from './refusal';
import type { Ask } from './tiers';

/** Of all that Graph says of a meeting. What it does not say is allowed, as Teams has it unless it is told otherwise. */
const meetingShape = z.object({
  id: z.string().min(1),
  allowRecording: z.boolean().nullish(),
  allowTranscription: z.boolean().nullish(),
  chatInfo: z.object({ threadId: z.string().nullish() }).nullish(),
});
type Meeting = z.infer<typeof meetingShape>;

const PRIVATE = { allowRecording: false, allowTranscription: false };

/** The Teams meetings behind the links. */
export function createCalls(ask: Ask, addToChat: Calls['addApp']): Calls {
  return {
    async keepPrivate(owner, joinUrl) {
      const meeting = await find(ask, owner, joinUrl);
      if (meeting === 'gone' || 'dropped' in meeting) return meeting;
      const path = `${meetingsOf(owner)}/${encodeURIComponent(meeting.id)}`;
      const answer = await ask('meeting', owner, { method: 'PATCH', path, body: PRIVATE }, meetingShape);
      if ('answered' in answer) return stateOf({ ...answer.answered, chatInfo: meeting.chatInfo });
      if (answer.refused === 'gone') return 'gone';
      // It may be seen, though not changed: then that is what is true.
      return answer.refused === 'not-allowed' ? stateOf(meeting) : droppedBy(answer.refused, 'not-allowed');
    },
    addApp: addToChat,
  };
}

const meetingsOf = ({ id }: Owner): string => `/users/${encodeURIComponent(id)}/onlineMeetings`;

async function find(ask: Ask, owner: Owner, joinUrl: string): Promise<Meeting | 'gone' | Dropped> {
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
  const asked = { method: 'GET', path: `${meetingsOf(owner)}?$filter=${filter}` } as const;
  const answer = await ask('meeting', owner, asked, z.object({ value: z.array(meetingShape) }));
  if ('answered' in answer) return answer.answered.value[0] ?? 'gone';
  return answer.refused === 'gone' ? 'gone' : droppedBy(answer.refused, 'not-allowed');
}

function stateOf({ allowRecording, allowTranscription, chatInfo }: Meeting): CallState {
  const chat = chatInfo?.threadId;
  return {
    recording: allowRecording === false ? 'off' : 'possible',
    transcription: allowTranscription === false ? 'off' : 'possible',
    ...(chat ? { chat } : {}),
  };
}
