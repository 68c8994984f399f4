// Azurite, ended by the end of its parent: of its own accord it would outlive a parent that was killed, and the next start
// would find the same folder in two hands. It writes what is unsaved to disk on SIGINT, which Windows cannot send.
process.on('disconnect', () => process.emit('SIGINT'));
await import('azurite/dist/src/table/main.js');
