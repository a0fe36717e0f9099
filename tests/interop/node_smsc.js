// SPDX-License-Identifier: MIT
//
// node_smsc.js [CERTIFICATE KEY]: an SMSC of node-smpp on a free port. Prints
// `ready PORT`, then each submit_sm and data_sm as a JSON line. The account is
// clinic, secret. What a message says it does:
//
//   a destination that ends in 1   is accepted, its receipt is DELIVRD
//                              2   is accepted, its receipt is UNDELIV, in TLVs alone
//                              3   is refused with ESME_RINVDSTADR
//                              4   as 1, and the patient answers in GSM 7-bit
//                              5   as 1, and the patient answers in UCS-2
//                              6   as 1, and the patient answers in three parts
//                              7   is refused with ESME_RTHROTTLED the first time
//                              8   as 1, but the receipt comes before the response
//
// Receipts and answers go to a session that is bound as receiver, if there is one.
'use strict';
const fs = require('fs');
const smpp = require('smpp');

const [certificate, key] = process.argv.slice(2);
const options = certificate ? { cert: fs.readFileSync(certificate), key: fs.readFileSync(key) } : {};
const throttled = new Set();
let lastId = 0;
let receiver = null;

function say(what) {
  process.stdout.write(JSON.stringify(what) + '\n');
}

function receipt(session, pdu, id, state) {
  const words = `id:${id} sub:001 dlvrd:001 submit date:2601021530 done date:2601021531 ` +
    `stat:${state} err:000 text:`;
  (receiver || session).deliver_sm({
    source_addr: pdu.destination_addr, destination_addr: pdu.source_addr, esm_class: 4,
    data_coding: 0, short_message: state === 'UNDELIV' ? '' : words,
    receipted_message_id: id, message_state: state === 'UNDELIV' ? 5 : 2,
  });
}

function reply(session, pdu, fields) {
  (receiver || session).deliver_sm(Object.assign({
    source_addr_ton: 1, source_addr_npi: 1, source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
  }, fields));
}

function answerOfPatient(session, pdu, digit) {
  if (digit === '4') {
    reply(session, pdu, { data_coding: 0, short_message: 'OUI {9h} 12€ à demain' });
  } else if (digit === '5') {
    reply(session, pdu, { data_coding: 8, short_message: 'Так, дякую 👋' });
  } else if (digit === '6') {
    for (const seq of [2, 1, 3]) {
      reply(session, pdu, {
        data_coding: 8,
        short_message: { udh: Buffer.from([5, 0, 3, 77, 3, seq]), message: `часть ${seq} `.repeat(6) },
      });
    }
  }
}

function onSubmit(session, pdu) {
  const digit = pdu.destination_addr.slice(-1);
  const id = (++lastId).toString(16);
  say({
    command: pdu.command, to: pdu.destination_addr, from: pdu.source_addr, esm_class: pdu.esm_class,
    data_coding: pdu.data_coding, registered_delivery: pdu.registered_delivery,
    text: (pdu.short_message.message || pdu.message_payload || {}).toString(),
    payload: pdu.message_payload ? pdu.message_payload.message : null,
    udh: (pdu.short_message.udh || []).map((one) => one.toString('hex')),
    validity_period: pdu.validity_period, sar: [pdu.sar_msg_ref_num, pdu.sar_total_segments, pdu.sar_segment_seqnum],
  });
  if (digit === '3') {
    session.send(pdu.response({ command_status: smpp.ESME_RINVDSTADR }));
    return;
  }
  if (digit === '7' && !throttled.has(pdu.destination_addr)) {
    throttled.add(pdu.destination_addr);
    session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }));
    return;
  }
  if (digit === '8') {
    receipt(session, pdu, id, 'DELIVRD');
  }
  session.send(pdu.response({ message_id: id }));
  if (pdu.registered_delivery && digit !== '8') {
    receipt(session, pdu, id, digit === '2' ? 'UNDELIV' : 'DELIVRD');
  }
  answerOfPatient(session, pdu, digit);
}

// What a program has to do itself: node-smpp keeps no state of a session.
const BINDS = ['bind_transceiver', 'bind_transmitter', 'bind_receiver'];
const SUBMITS = ['submit_sm', 'data_sm', 'submit_multi', 'query_sm', 'cancel_sm', 'replace_sm'];

function refusal(bound, pdu) {
  if (BINDS.includes(pdu.command)) {
    return bound ? smpp.ESME_RALYBND : 0;
  }
  if (SUBMITS.includes(pdu.command)) {
    return !bound || bound === 'bind_receiver' ? smpp.ESME_RINVBNDSTS : 0;
  }
  return 0;
}

function onBind(session, pdu) {
  if (pdu.system_id !== 'clinic' || pdu.password !== 'secret') {
    session.send(pdu.response({ command_status: smpp.ESME_RINVPASWD }));
    return null;
  }
  session.send(pdu.response({ system_id: 'node', sc_interface_version: 0x34 }));
  if (pdu.command === 'bind_receiver') {
    receiver = session;
  }
  say({ bound: pdu.command });
  return pdu.command;
}

function onRequest(session, bound, pdu) {
  const status = refusal(bound, pdu);
  if (status) {
    session.send(pdu.response({ command_status: status }));
  } else if (BINDS.includes(pdu.command)) {
    return onBind(session, pdu);
  } else if (pdu.command === 'submit_sm' && !pdu.destination_addr) {
    session.send(pdu.response({ command_status: smpp.ESME_RINVDSTADR }));
  } else if (pdu.command === 'submit_sm') {
    onSubmit(session, pdu);
  } else if (pdu.command === 'enquire_link') {
    session.send(pdu.response());
  } else if (pdu.command === 'unbind') {
    session.send(pdu.response());
    session.close();
  } else if (pdu.command === 'unknown') {
    session.send(pdu.response());
  } else if (SUBMITS.includes(pdu.command)) {
    session.send(new smpp.PDU('generic_nack', {
      command_status: smpp.ESME_RINVCMDID, sequence_number: pdu.sequence_number }));
  }
  return bound;
}

const server = smpp.createServer(options, (session) => {
  let bound = null;
  session.on('pdu', (pdu) => {
    if (!pdu.isResponse()) {
      bound = onRequest(session, bound, pdu);
    } else if (pdu.command === 'deliver_sm_resp') {
      say({ command: pdu.command, status: pdu.command_status });
    }
  });
  session.on('close', () => {
    receiver = receiver === session ? null : receiver;
  });
  session.on('error', (error) => {
    say({ error: String(error) });
    session.destroy();
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`ready ${server.address().port}\n`));
