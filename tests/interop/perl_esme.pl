#!/usr/bin/perl
# SPDX-License-Identifier: MIT
#
# perl_esme.pl PORT: an ESME of Net::SMPP. Does what the JSON lines on stdin say,
# one after another, and prints what comes as JSON lines.
#
#   {"do": COMMAND, ...}          a PDU with these fields; octets are hex in `hex` and
#                                 `udh`; prints {"response": ...}
#   {"many": N, "window": W}      N submit_sm to 336000..., then {"many": accepted}
#   {"wait": N}                   until N deliver_sm came in all, then {"wait": [...]}
use strict;
use warnings;
use JSON::PP;
use Net::SMPP;

$| = 1;
my $json = JSON::PP->new->canonical->latin1;
my @delivered;
my $smpp = Net::SMPP->new_connect('127.0.0.1', port => $ARGV[0], smpp_version => 0x34) or die "connect: $!";

sub say_json { print $json->encode({@_}), "\n" }

# What a PDU says, its octets as hex.
sub plain {
  my ($pdu) = @_;
  my %plain;
  for my $name (grep { !/^\d+$/ && !/^(data|reserved)$/ } keys %$pdu) {
    my $value = $pdu->{$name};
    $plain{$name} = ref $value ? $value : $name =~ /^(short_message|message_payload|message_state|sc_interface_version)$/
      ? unpack('H*', $value) : $value;
  }
  return \%plain;
}

sub on_deliver {
  my ($me, $pdu) = @_;
  push @delivered, plain($pdu);
  $me->deliver_sm_resp(message_id => '', seq => $pdu->{seq}, async => 1);
}
${*$smpp}{handlers} = {
  Net::SMPP::CMD_deliver_sm() => \&on_deliver,
  Net::SMPP::CMD_enquire_link() => sub { $_[0]->enquire_link_resp(seq => $_[1]{seq}) },
};

sub fields_of {
  my ($order) = @_;
  my %fields = %$order;
  my $octets = delete $fields{hex};
  my $udh = delete $fields{udh};
  delete $fields{do};
  $fields{short_message} = pack('H*', $octets) if defined $octets;
  $fields{short_message} = pack('H*', $udh) . $fields{short_message} if defined $udh;
  $fields{message_payload} = pack('H*', $fields{message_payload}) if defined $fields{message_payload};
  return %fields;
}

# Responses come in between deliveries: one at a time is read, whatever it is.
sub many {
  my ($count, $window) = @_;
  my ($sent, $answered, $accepted) = (0, 0, 0);
  while ($answered < $count) {
    while ($sent < $count && $sent - $answered < $window) {
      $smpp->submit_sm(source_addr_ton => 5, source_addr => 'CLINIC', dest_addr_ton => 1, dest_addr_npi => 1,
        destination_addr => sprintf('336%08d', $sent), registered_delivery => 1, data_coding => 0,
        short_message => "Rappel $sent", async => 1);
      $sent++;
    }
    my $pdu = $smpp->read_pdu() or die 'the line ended';
    if ($pdu->{cmd} == Net::SMPP::CMD_deliver_sm()) {
      on_deliver($smpp, $pdu);
    } elsif ($pdu->{cmd} == Net::SMPP::CMD_submit_sm_resp()) {
      $answered++;
      $accepted++ if $pdu->{status} == 0 && length $pdu->{message_id};
    }
  }
  return $accepted;
}

while (my $line = <STDIN>) {
  my $order = $json->decode($line);
  if ($order->{many}) {
    say_json(many => many($order->{many}, $order->{window}));
  } elsif ($order->{wait}) {
    while (@delivered < $order->{wait}) {
      my $pdu = $smpp->read_pdu() or die 'the line ended';
      on_deliver($smpp, $pdu) if $pdu->{cmd} == Net::SMPP::CMD_deliver_sm();
    }
    say_json(wait => \@delivered);
  } else {
    my $command = $order->{do};
    my $pdu = $smpp->$command(fields_of($order)) or die "$command: no answer";
    say_json(response => plain($pdu));
  }
}
