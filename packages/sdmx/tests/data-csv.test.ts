import { expect, test } from 'vitest';
import { dataCsv } from '../src/index.ts';
import { employment, observations } from './labour-force.ts';

const lines = (labels: 'id' | 'name' | 'both') => [...dataCsv(employment, observations, labels)];

test('each observation is a line, a suppressed one with an empty value, text with quotes quoted', () => {
  expect(lines('id')).toEqual([
    'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,OCCUPATION,TIME_PERIOD,OBS_VALUE,CONF_STATUS,COMMENT_OBS\r\n',
    'dataflow,NISR:EMPLOYMENT(1.2.0),I,A,RWA,_T,2023,3731412,F,\r\n',
    'dataflow,NISR:EMPLOYMENT(1.2.0),I,A,RWA,_T,2024,4061570.5,F,"Revised ""twice"", in May"\r\n',
    'dataflow,NISR:EMPLOYMENT(1.2.0),I,A,RWA,25,2024,,C,\r\n',
  ]);
});

test('with labels=both a name follows its identifier; a period, a number and a comment have none', () => {
  const [header, , revised, suppressed] = lines('both');
  expect(header).toBe(
    'STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Reference area,OCCUPATION: Occupation,' +
      'TIME_PERIOD: Time period,OBS_VALUE: Employed persons,CONF_STATUS: Confidentiality status,COMMENT_OBS: Comment\r\n',
  );
  expect(revised).toBe(
    'dataflow,"NISR:EMPLOYMENT(1.2.0): Employment, by occupation",I,A: Annual,RWA: Rwanda,_T: All occupations,' +
      '2024,4061570.5,F: Free (free for publication),"Revised ""twice"", in May"\r\n',
  );
  expect(suppressed).toBe(
    'dataflow,"NISR:EMPLOYMENT(1.2.0): Employment, by occupation",I,A: Annual,RWA: Rwanda,' +
      '25: Information and communications technology professionals,2024,,C: Confidential statistical information,\r\n',
  );
});

test('with labels=name a name has the column after its identifier', () => {
  const [header, first] = lines('name');
  expect(header).toBe(
    'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,OCCUPATION,Occupation,' +
      'TIME_PERIOD,Time period,OBS_VALUE,Employed persons,CONF_STATUS,Confidentiality status,COMMENT_OBS,Comment\r\n',
  );
  expect(first).toBe(
    'dataflow,NISR:EMPLOYMENT(1.2.0),"Employment, by occupation",I,A,Annual,RWA,Rwanda,_T,All occupations,' +
      '2023,,3731412,,F,Free (free for publication),,\r\n',
  );
});

test('a line break within a field is quoted', () => {
  const [first] = observations.map((observation) => ({ ...observation, attributes: ['F', 'one\ntwo'] }));
  expect([...dataCsv(employment, first ? [first] : [], 'id')].at(-1)).toMatch(/,F,"one\ntwo"\r\n$/);
});

test('lines come as they are asked for, so that an answer of any length can be streamed', () => {
  let taken = 0;
  const source = (function* () {
    for (const observation of observations) {
      taken += 1;
      yield observation;
    }
  })();
  const csv = dataCsv(employment, source, 'id');
  csv.next();
  expect(taken).toBe(0);
  csv.next();
  expect(taken).toBe(1);
});

test('an observation with a code that its list does not have is refused', () => {
  const wrong = { key: ['A', 'RWA', '9'], period: '2023', value: 1, attributes: ['F', null] };
  expect(() => [...dataCsv(employment, [wrong], 'id')]).toThrow('OCCUPATION: 9 is no code of CL_ISCO08');
});
