import { describeContract } from './accessibility-contract.js';
import { playerStates } from './catalogue-players.js';

describeContract('accessibility of every state of a player', playerStates);
