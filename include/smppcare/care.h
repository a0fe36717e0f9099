/* SPDX-License-Identifier: MIT
 *
 * smppcare/care.h - the whole patient layer: templates and replies. */
#ifndef SMPPCARE_CARE_H
#define SMPPCARE_CARE_H

#include <smppcare/template.h>

#endif
