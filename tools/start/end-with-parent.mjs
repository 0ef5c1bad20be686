// Preloaded into the endpoint: it stops, as on a signal, when the program that started it is gone.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
