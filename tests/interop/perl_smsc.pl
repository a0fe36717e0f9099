#!/usr/bin/perl
# SPDX-License-Identifier: MIT
#
# perl_smsc.pl: an SMSC of Net::SMPP on a free port, one session after another.
# Prints `ready PORT`, then each submit_sm as a JSON line. The account is clinic,
# secret. What a message gets follows from the last digit of its destination:
#
#   1  accepted; the receipt, of text and TLVs, is DELIVRD
#   2  accepted; the receipt, of TLVs alone, is UNDELIV
#   3  refused with ESME_RINVDSTADR
#   4  as 1, and the patient answers in GSM 7-bit
#   5  as 1, and the patient answers in UCS-2, in two parts, the second first
use strict;
use warnings;
use Encode;
use JSON::PP;
use Net::SMPP;

$| = 1;
my $json = JSON::PP->new->canonical->latin1;
my $last_id = 0;
my $server = Net::SMPP->new_listen('127.0.0.1', port => 0, smpp_version => 0x34) or die "listen: $!";
print 'ready ', $server->sockport, "\n";

sub deliver {
  my ($me, $submit, %fields) = @_;
  $me->deliver_sm(source_addr_ton => 1, source_addr_npi => 1, source_addr => $submit->{destination_addr},
    destination_addr => $submit->{source_addr}, async => 1, %fields);
}

sub receipt {
  my ($me, $submit, $id, $state) = @_;
  my $words = "id:$id sub:001 dlvrd:001 submit date:2601021530 done date:2601021531 stat:$state err:000 text:";
  deliver($me, $submit, esm_class => 4, short_message => $state eq 'UNDELIV' ? '' : $words,
    receipted_message_id => "$id\0", message_state => pack('C', $state eq 'UNDELIV' ? 5 : 2));
}

sub answer_of_patient {
  my ($me, $submit, $digit) = @_;
  if ($digit eq '4') {
    # OUI {9h} 12 euros, an a with grave: as GSM 7-bit says them.
    deliver($me, $submit, data_coding => 0, short_message => pack('H*', '4f5549201b2839681b293132201b657f'));
  } elsif ($digit eq '5') {
    for my $seq (2, 1) {
      deliver($me, $submit, esm_class => 0x40, data_coding => 8, short_message =>
        pack('C*', 5, 0, 3, 33, 2, $seq) . encode('UTF-16BE', "\x{442}\x{430}\x{43a} $seq "));
    }
  }
}

my %answer = (
  Net::SMPP::CMD_submit_sm() => sub {
    my ($me, $pdu) = @_;
    my $digit = substr($pdu->{destination_addr}, -1);
    my $id = sprintf('%08X', 0xABC000 + ++$last_id);
    print $json->encode({ map { $_ => /short_message|message_payload/ ? unpack('H*', $pdu->{$_} // '') : $pdu->{$_} }
        qw(source_addr destination_addr esm_class data_coding registered_delivery validity_period short_message
          message_payload) }), "\n";
    if ($digit eq '3') {
      $me->submit_sm_resp(message_id => '', status => 0x0B, seq => $pdu->{seq});
      return 1;
    }
    $me->submit_sm_resp(message_id => $id, seq => $pdu->{seq});
    receipt($me, $pdu, $id, $digit eq '2' ? 'UNDELIV' : 'DELIVRD') if $pdu->{registered_delivery};
    answer_of_patient($me, $pdu, $digit);
    return 1;
  },
  Net::SMPP::CMD_enquire_link() => sub { $_[0]->enquire_link_resp(seq => $_[1]{seq}) },
  Net::SMPP::CMD_unbind() => sub { $_[0]->unbind_resp(seq => $_[1]{seq}); return 0 },
);
for my $mode (qw(transceiver transmitter receiver)) {
  my $command = Net::SMPP->can("CMD_bind_$mode")->();
  my $respond = Net::SMPP->can("bind_${mode}_resp");
  $answer{$command} = sub {
    my ($me, $pdu) = @_;
    my $good = $pdu->{system_id} eq 'clinic' && $pdu->{password} eq 'secret';
    $respond->($me, system_id => 'perl', status => $good ? 0 : 0x0E, seq => $pdu->{seq});
    return 1;
  };
}

while (my $me = $server->accept()) {
  while (my $pdu = $me->read_pdu()) {
    my $what = $answer{ $pdu->{cmd} } or next;
    $what->($me, $pdu) or last;
  }
  close $me;
}
