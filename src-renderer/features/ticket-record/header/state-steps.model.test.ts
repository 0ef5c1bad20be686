import { describe, expect, it } from 'vitest';
import { incidentStates, type IncidentState, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { answersFrom, gapsOf, spokenWith, type StepAnswers, stepsFrom, wishFrom } from './state-steps.model.ts';

const ticketIn = (state: IncidentState): Ticket => ({ state, onHoldReason: '', resolutionCode: '', resolutionNotes: '' }) as unknown as Ticket;
const nothing: StepAnswers = { onHoldReason: '', comment: '', resolutionCode: '', resolutionNotes: '' };

describe('the steps offered', () => {
  const offered: Readonly<Record<IncidentState, readonly string[]>> = {
    new: ['start', 'hold', 'resolve', 'cancel'],
    'in-progress': ['hold', 'resolve', 'cancel'],
    'on-hold': ['resume', 'resolve', 'cancel', 'change-hold'],
    resolved: ['reopen', 'close'],
    closed: [],
    canceled: [],
  };

  it.each(incidentStates)('[TW-01] from %s are what the lifecycle allows', (state) => {
    expect(stepsFrom(ticketIn(state)).map((step) => step.name)).toEqual(offered[state]);
  });
});

describe('what a step asks for', () => {
  const ticket = ticketIn('in-progress');

  it('[TW-01] is a reason to put on hold, and a comment while awaiting the caller', () => {
    expect(gapsOf(ticket, 'on-hold', nothing)).toEqual(['onHoldReason']);
    expect(gapsOf(ticket, 'on-hold', { ...nothing, onHoldReason: 'awaiting-vendor' })).toEqual([]);
    expect(gapsOf(ticket, 'on-hold', { ...nothing, onHoldReason: 'awaiting-caller', comment: '  ' })).toEqual(['comment']);
    expect(gapsOf(ticket, 'on-hold', { ...nothing, onHoldReason: 'awaiting-caller', comment: 'Which floor?' })).toEqual([]);
  });

  it('[TW-01] is a code and notes to resolve', () => {
    expect(gapsOf(ticket, 'resolved', nothing)).toEqual(['resolutionCode', 'resolutionNotes']);
    expect(gapsOf(ticket, 'resolved', { ...nothing, resolutionCode: 'duplicate', resolutionNotes: 'See INC0000002' })).toEqual([]);
  });

  it('is nothing to start, to close or to cancel', () => {
    expect(gapsOf(ticketIn('new'), 'in-progress', nothing)).toEqual([]);
    expect(gapsOf(ticketIn('resolved'), 'closed', nothing)).toEqual([]);
    expect(gapsOf(ticket, 'canceled', nothing)).toEqual([]);
  });
});

describe('the wish', () => {
  it('carries only what its step uses', () => {
    const answers: StepAnswers = { onHoldReason: 'awaiting-change', comment: 'c', resolutionCode: 'duplicate', resolutionNotes: ' n ' };
    expect(wishFrom('on-hold', answers)).toEqual({ to: 'on-hold', onHoldReason: 'awaiting-change' });
    expect(wishFrom('resolved', answers)).toEqual({ to: 'resolved', resolutionCode: 'duplicate', resolutionNotes: 'n' });
    expect(wishFrom('closed', answers)).toEqual({ to: 'closed' });
  });

  it('says what was typed to the requester, if anything', () => {
    expect(spokenWith({ ...nothing, comment: ' Done ' })).toEqual({ comment: 'Done' });
    expect(spokenWith(nothing)).toEqual({});
  });

  it('begins with the resolution that is there already', () => {
    const ticket = { ...ticketIn('in-progress'), resolutionCode: 'duplicate', resolutionNotes: 'x' } as Ticket;
    expect(answersFrom(ticket)).toMatchObject({ resolutionCode: 'duplicate', resolutionNotes: 'x' });
  });
});
