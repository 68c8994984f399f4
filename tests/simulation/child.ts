import { carryOut, type Job } from './job';

/** Works on the jobs it is sent, one after the other. */
process.on('message', (job: Job) => {
  carryOut(job).then((done) => process.send?.(done));
});
