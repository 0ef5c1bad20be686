import { z } from 'zod';
import { readBridge } from '../../platform/bridge.ts';
import { runEngine } from './engine.ts';

// The page's policy forbids making code of text: zod is told not to try.
z.config({ jitless: true });

// The hidden window: whoever is signed in is replicated, as long as the program runs.
runEngine(readBridge());
