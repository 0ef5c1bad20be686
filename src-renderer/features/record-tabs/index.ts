export { RecordTabs, type RecordTabsProps, type ShownTab, tabPanelId } from './record-tabs.view.tsx';
