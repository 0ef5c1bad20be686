export { SyncStatus } from './sync-status.view.tsx';
