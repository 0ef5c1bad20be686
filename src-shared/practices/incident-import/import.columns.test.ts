import { describe, expect, test } from 'vitest';
import { detectColumns, foldHeader } from './import.columns.ts';
import { detectTable } from './import.dialect.ts';
import { planImport } from './import.plan.ts';
import { type FieldRole, roleNames } from './import.roles.ts';

const roles = Object.keys(roleNames) as FieldRole[];

describe('columns', () => {
  test.each(['code', 'en', 'fr'] as const)('are found by the first name of every role in %s', (language) => {
    const named = roles.filter((role) => roleNames[role][language].length > 0);
    const header = named.map((role) => roleNames[role][language][0] ?? '');
    const codes = header.map((name) => (language === 'code' ? name.replaceAll(' ', '_') : name));
    const found = detectColumns(codes);
    expect(found.language).toBe(language);
    expect(found.roles).toEqual(named);
  });

  test('are found in the log of a known kind', () => {
    const header = 'number,incident_state,active,sys_mod_count,caller_id,sys_updated_at,u_symptom,assignment_group,closed_code'.split(',');
    expect(detectColumns(header).roles).toEqual(['number', 'state', 'ignore', 'updateNumber', 'caller', 'updatedAt', 'extra', 'group', 'resolutionCode']);
  });

  test('of French labels, with accents, apostrophes and suffixes', () => {
    const header = ['Numéro', 'État de l’incident', 'Affecté à', 'Groupe d\'affectation', 'Mis à jour', 'Mises à jour', 'Mis à jour par', 'Ouvert', 'Ouvert par', 'Brève description', 'Clôturé'];
    expect(detectColumns(header).roles).toEqual(['number', 'state', 'assignee', 'group', 'updatedAt', 'updateNumber', 'updatedBy', 'openedAt', 'openedBy', 'shortDescription', 'closedAt']);
    expect(foldHeader('assigned_to.name')).toBe('assigned to');
  });

  test('keep the second of two that claim one role', () => {
    expect(detectColumns(['number', 'state', 'incident_state', 'opened_at']).roles).toEqual(['number', 'extra', 'state', 'openedAt']);
  });
});

describe('a table', () => {
  test('is found below a title and by Excel\'s own line', () => {
    expect(detectTable('Open incidents\n\nNumber;State;Opened\nINC1;New;1/2/2016\n')).toMatchObject({ headerLine: 3, dialect: { separator: ';' } });
    expect(detectTable('sep=|\nNumber|State|Opened\nINC1|New, really|1/2/2016\n')).toMatchObject({ headerLine: 2, dialect: { separator: '|' } });
  });

  test('is not found in other texts', () => {
    expect(planImport('Dear all,\nplease find the incidents below.\n')).toMatchObject({ ok: false, error: { code: 'not-a-table' } });
    expect(planImport('name,price\nbread,2\n')).toMatchObject({ ok: false, error: { code: 'not-a-table' } });
    expect(planImport('state,opened_at,caller_id\nNew,1/2/2016,Ann\n')).toMatchObject({ ok: false, error: { code: 'no-number-column' } });
    expect(planImport(' \n')).toMatchObject({ ok: false, error: { code: 'empty' } });
  });
});
