import { describe, expect, test } from 'vitest';
import { channelOf, countOf, holdReasonOf, isNothing, isYes, levelOf, priorityWordOf, resolutionCodeOf, stateOf } from './import.vocabulary.ts';

describe('words of an export', () => {
  test.each([
    ['New', 'new', ''], ['Nouveau', 'new', ''], ['1', 'new', ''], ['Active', 'in-progress', ''], ['En cours de traitement', 'in-progress', ''],
    ['2 - In Progress', 'in-progress', ''], ['On Hold', 'on-hold', ''], ['Awaiting User Info', 'on-hold', 'awaiting-caller'],
    ['En attente de l’appelant', 'on-hold', 'awaiting-caller'], ['Awaiting Vendor', 'on-hold', 'awaiting-vendor'], ['Awaiting Evidence', 'on-hold', 'awaiting-caller'],
    ['EN ATTENTE D’UN PROBLÈME', 'on-hold', 'awaiting-problem'], ['Résolu', 'resolved', ''], ['6', 'resolved', ''], ['Clôturé', 'closed', ''],
    ['Fermé', 'closed', ''], ['Cancelled', 'canceled', ''], ['Annulé', 'canceled', ''],
  ])('the state %s', (cell, state, onHoldReason) => {
    expect(stateOf(cell)).toEqual({ state, onHoldReason });
  });

  test('a state that no system has is unknown', () => {
    expect(stateOf('-100')).toBeUndefined();
    expect(stateOf('Symptom 12')).toBeUndefined();
  });

  test('levels and priorities by number or by word, in both languages', () => {
    expect(['1 - High', '2 - Moyen', '3 - Basse', 'Élevée', 'Low', '2', '4 Low'].map(levelOf)).toEqual([1, 2, 3, 1, 3, 2, 3]);
    expect(['1 - Critical', '2 - Haute', '3 - Moderate', '4 - Faible', 'Planification', 'Moyenne', 'P2'].map(priorityWordOf)).toEqual([1, 2, 3, 4, 5, 3, 2]);
    expect(levelOf('Group 70')).toBeUndefined();
  });

  test('channels, reasons, codes', () => {
    expect(['Phone', 'Téléphone', 'Self-service', 'Libre-service', 'E-mail', 'Walk-in', 'IVR'].map(channelOf)).toEqual(['phone', 'phone', 'self-service', 'self-service', 'email', 'walk-in', 'phone']);
    expect(['Awaiting Change', 'En attente du fournisseur', '1'].map(holdReasonOf)).toEqual(['awaiting-change', 'awaiting-vendor', 'awaiting-caller']);
    expect(['Solved (Work Around)', 'Solution fournie', 'Closed/Resolved by Caller', 'code 6'].map(resolutionCodeOf)).toEqual(['workaround-provided', 'solution-provided', 'resolved-by-caller', undefined]);
  });

  test('counts, yes, and nothing', () => {
    expect(['12', '1,234', '1 234', '3.0', '-1', 'many', ''].map(countOf)).toEqual([12, 1234, 1234, 3, undefined, undefined, undefined]);
    expect(['true', 'Oui', 'VRAI', 'false', 'Non', ''].map(isYes)).toEqual([true, true, true, false, false, false]);
    expect(['?', '', ' null ', '(vide)', 'Ann', '0'].map(isNothing)).toEqual([true, true, true, true, false, false]);
  });
});
