/* SPDX-License-Identifier: MIT
 *
 * smppcare/care.h - the whole patient layer. */
#ifndef SMPPCARE_CARE_H
#define SMPPCARE_CARE_H

#include <smppcare/appointment.h>
#include <smppcare/calendar.h>
#include <smppcare/conversation.h>
#include <smppcare/cost.h>
#include <smppcare/dispatch.h>
#include <smppcare/gate.h>
#include <smppcare/lexicon.h>
#include <smppcare/lint.h>
#include <smppcare/number.h>
#include <smppcare/plan.h>
#include <smppcare/reply.h>
#include <smppcare/template.h>
#include <smppcare/text.h>
#include <smppcare/variants.h>

#endif
