const en = {
  file: '&File', newIncident: 'New incident', newWindow: 'New window', importIncidents: 'Import incidents…', preferences: 'Preferences…',
  closeWindow: 'Close window', quit: 'Quit Guichet',
  edit: '&Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all', find: 'Find…',
  view: '&View', zoomIn: 'Zoom in', zoomOut: 'Zoom out', actualSize: 'Actual size', fullScreen: 'Full screen', developerTools: 'Developer tools',
  window: '&Window', minimize: 'Minimise',
  help: '&Help', keyboardMap: 'Keyboard map', about: 'About Guichet', hide: 'Hide Guichet', hideOthers: 'Hide others', showAll: 'Show all',
};

/** Every text of the application menu. */
export type MenuTexts = typeof en;

const fr: MenuTexts = {
  file: '&Fichier', newIncident: 'Nouvel incident', newWindow: 'Nouvelle fenêtre', importIncidents: 'Importer des incidents…', preferences: 'Préférences…',
  closeWindow: 'Fermer la fenêtre', quit: 'Quitter Guichet',
  edit: '&Édition', undo: 'Annuler', redo: 'Rétablir', cut: 'Couper', copy: 'Copier', paste: 'Coller', selectAll: 'Tout sélectionner', find: 'Rechercher…',
  view: '&Affichage', zoomIn: 'Zoom avant', zoomOut: 'Zoom arrière', actualSize: 'Taille réelle', fullScreen: 'Plein écran', developerTools: 'Outils de développement',
  window: 'Fe&nêtre', minimize: 'Réduire',
  help: 'Aid&e', keyboardMap: 'Raccourcis clavier', about: 'À propos de Guichet', hide: 'Masquer Guichet', hideOthers: 'Masquer les autres', showAll: 'Tout afficher',
};

/** The menu's texts in both languages. */
export const menuTexts = { en, fr } as const;
