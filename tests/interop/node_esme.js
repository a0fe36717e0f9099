// SPDX-License-Identifier: MIT
//
// node_esme.js URL [CA]: an ESME of node-smpp. Does what the JSON lines on stdin
// say, prints what comes as JSON lines.
//
//   {"do": COMMAND, ...}        a PDU with these fields; prints {"response": ...}
//   {"many": N, "window": W}    N submit_sm to 336000..., prints {"many": accepted}
//   {"udh": HEX, "do": ...}     short_message with this user data header
//   {"end": true}               unbinds and closes
//
// Each deliver_sm and data_sm is answered and printed as {"deliver": ...}.
'use strict';
const fs = require('fs');
const readline = require('readline');
const smpp = require('smpp');

const [url, ca] = process.argv.slice(2);
const options = { url: url };
if (ca) {
  options.ca = fs.readFileSync(ca);
}

function say(what) {
  process.stdout.write(JSON.stringify(what) + '\n');
}

// What a PDU says, in JSON: texts as texts, octets as hex.
function plain(value) {
  if (Buffer.isBuffer(value)) {
    return value.toString('hex');
  }
  if (value instanceof Date || value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => key !== '_events').map(([key, one]) => [key, plain(one)]));
}

const session = smpp.connect(options, () => say({ connected: true }));

for (const command of ['deliver_sm', 'data_sm']) {
  session.on(command, (pdu) => {
    session.send(pdu.response());
    say({ deliver: plain(pdu) });
  });
}
session.on('enquire_link', (pdu) => session.send(pdu.response()));
session.on('unbind', (pdu) => {
  session.send(pdu.response());
  say({ unbound: true });
  session.close();
});
session.on('close', () => {
  say({ closed: true });
  process.exit(0);
});
session.on('error', (error) => say({ error: String(error) }));

function many(count, window) {
  let sent = 0, answered = 0, accepted = 0;
  const next = () => {
    while (sent < count && sent - answered < window) {
      const n = sent++;
      session.submit_sm({
        source_addr_ton: 5, source_addr: 'CLINIC', dest_addr_ton: 1, dest_addr_npi: 1,
        destination_addr: '336' + String(n).padStart(8, '0'), registered_delivery: 1,
        data_coding: 0, short_message: 'Rappel ' + n,
      }, (pdu) => {
        answered++;
        accepted += pdu.command_status === 0 && pdu.message_id ? 1 : 0;
        if (answered === count) {
          say({ many: accepted });
        } else {
          next();
        }
      });
    }
  };
  next();
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const order = JSON.parse(line);
  if (order.end) {
    session.unbind(() => session.close());
  } else if (order.many) {
    many(order.many, order.window);
  } else {
    const { do: command, udh, ...fields } = order;
    if (udh) {
      fields.short_message = { udh: Buffer.from(udh, 'hex'), message: fields.short_message };
    }
    session[command](fields, (pdu) => say({ response: plain(pdu) }));
  }
});
