// SPDX-License-Identifier: MIT
//
// node_sender.js URL MODE: an ESME of node-smpp that stays: it binds (bind_transceiver,
// bind_transmitter, bind_receiver), sends a message every moment, answers what comes,
// and connects again whenever the connection ends.
'use strict';
const smpp = require('smpp');

const [url, mode] = process.argv.slice(2);

function connect() {
  let timer = null;
  const session = smpp.connect({ url: url }, () => {
    session[mode]({ system_id: 'clinic', password: 'secret', interface_version: 0x34 }, (pdu) => {
      if (pdu.command_status !== 0) {
        session.close();
      } else if (mode !== 'bind_receiver') {
        timer = setInterval(() => session.submit_sm({
          source_addr_ton: 5, source_addr: 'CLINIC', dest_addr_ton: 1, dest_addr_npi: 1,
          destination_addr: '33612345678', registered_delivery: 1, data_coding: 0, short_message: 'Rappel',
        }), 200);
      }
    });
  });
  session.on('pdu', (pdu) => {
    if (pdu.isResponse() || pdu.command === 'alert_notification' || pdu.command === 'outbind') {
      return;
    }
    session.send(pdu.command === 'deliver_sm' && mode === 'bind_transmitter'
      ? pdu.response({ command_status: smpp.ESME_RINVBNDSTS })
      : pdu.response());
    if (pdu.command === 'unbind') {
      session.close();
    }
  });
  session.on('error', () => session.destroy());
  session.on('close', () => {
    clearInterval(timer);
    setTimeout(connect, 300);
  });
}

connect();
