export function isNodeNewEnough(): boolean;
export function projectNode(root: string): string;
