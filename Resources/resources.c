// Embeds every file of this folder under its name.
#include "Resources.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char vi_strings[] = {
#embed "vi.strings"
};
static const unsigned char en_strings[] = {
#embed "en.strings"
};
static const unsigned char fonts_serif[] = {
#embed "fonts/serif.ttf"
};
static const unsigned char fonts_serif_bold[] = {
#embed "fonts/serif-bold.ttf"
};
static const unsigned char fonts_serif_italic[] = {
#embed "fonts/serif-italic.ttf"
};
static const unsigned char fonts_serif_bold_italic[] = {
#embed "fonts/serif-bold-italic.ttf"
};
static const unsigned char fonts_mono[] = {
#embed "fonts/mono.ttf"
};
static const unsigned char sample_units[] = {
#embed "sample/units.jsonl"
};
static const unsigned char sample_conference[] = {
#embed "sample/conference.jsonl"
};
static const unsigned char sample_question[] = {
#embed "sample/question.jsonl"
};
static const unsigned char sample_product[] = {
#embed "sample/product.jsonl"
};
static const unsigned char sample_support[] = {
#embed "sample/support.jsonl"
};
static const unsigned char sample_indicator[] = {
#embed "sample/indicator.jsonl"
};
static const unsigned char documents_country[] = {
#embed "documents/country.jsonl"
};
static const unsigned char documents_20[] = {
#embed "documents/20.jsonl"
};
static const unsigned char sample_block[] = {
#embed "sample/block.jsonl"
};
static const unsigned char sample_promise[] = {
#embed "sample/promise.jsonl"
};
static const unsigned char sample_lot[] = {
#embed "sample/lot.jsonl"
};
static const unsigned char sample_sale[] = {
#embed "sample/sale.jsonl"
};
static const unsigned char sample_promotion[] = {
#embed "sample/promotion.jsonl"
};

static const unsigned char awards[] = {
#embed "awards.jsonl"
};
static const unsigned char checklists[] = {
#embed "checklists.txt"
};
static const unsigned char sample_holder[] = {
#embed "sample/holder.jsonl"
};

static const unsigned char sample_criteria[] = {
#embed "sample/criteria.jsonl"
};
static const unsigned char criteria_26_2026[] = {
#embed "criteria/26-2026.txt"
};
static const unsigned char criteria_148_2023[] = {
#embed "criteria/148-2023.jsonl"
};
static const unsigned char criteria_1048_2019[] = {
#embed "criteria/1048-2019.jsonl"
};
static const unsigned char sample_programme[] = {
#embed "sample/programme.jsonl"
};
static const unsigned char sample_project[] = {
#embed "sample/project.jsonl"
};
static const unsigned char sample_visit[] = {
#embed "sample/visit.jsonl"
};
static const unsigned char sample_activity[] = {
#embed "sample/activity.jsonl"
};
static const unsigned char sample_loan[] = {
#embed "sample/loan.jsonl"
};
static const unsigned char sample_need[] = {
#embed "sample/need.jsonl"
};

static const unsigned char sample_dialogue[] = {
#embed "sample/dialogue.jsonl"
};
static const unsigned char sample_letterhead[] = {
#embed "sample/letterhead.jsonl"
};
static const unsigned char template_notice[] = {
#embed "templates/notice.txt"
};
static const unsigned char template_report[] = {
#embed "templates/report.txt"
};
static const unsigned char template_plan[] = {
#embed "templates/plan.txt"
};
static const unsigned char template_programme[] = {
#embed "templates/programme.txt"
};
static const unsigned char template_call[] = {
#embed "templates/call.txt"
};
static const unsigned char template_slip[] = {
#embed "templates/slip.txt"
};
static const unsigned char template_invitation[] = {
#embed "templates/invitation.txt"
};
static const unsigned char template_dialogues[] = {
#embed "templates/dialogues.txt"
};
static const unsigned char template_submission[] = {
#embed "templates/submission.txt"
};
static const unsigned char template_registration[] = {
#embed "templates/registration.txt"
};
static const unsigned char template_self_assessment[] = {
#embed "templates/self-assessment.txt"
};
static const unsigned char template_withdrawal[] = {
#embed "templates/withdrawal.txt"
};
static const unsigned char holidays[] = {
#embed "holidays.jsonl"
};
static const unsigned char country[] = {
#embed "country.txt"
};
static const unsigned char bodies[] = {
#embed "bodies.jsonl"
};
static const unsigned char timeline[] = {
#embed "timeline.txt"
};

static const soxa_resource resources[] = {
    {"vi.strings", vi_strings, sizeof vi_strings},
    {"en.strings", en_strings, sizeof en_strings},
    {"sample/units.jsonl", sample_units, sizeof sample_units},
    {"sample/conference.jsonl", sample_conference, sizeof sample_conference},
    {"sample/question.jsonl", sample_question, sizeof sample_question},
    {"sample/product.jsonl", sample_product, sizeof sample_product},
    {"sample/support.jsonl", sample_support, sizeof sample_support},
    {"sample/indicator.jsonl", sample_indicator, sizeof sample_indicator},
    {"documents/country.jsonl", documents_country, sizeof documents_country},
    {"documents/20.jsonl", documents_20, sizeof documents_20},
    {"sample/block.jsonl", sample_block, sizeof sample_block},
    {"sample/promise.jsonl", sample_promise, sizeof sample_promise},
    {"awards.jsonl", awards, sizeof awards},
    {"checklists.txt", checklists, sizeof checklists},
    {"sample/holder.jsonl", sample_holder, sizeof sample_holder},
    {"sample/lot.jsonl", sample_lot, sizeof sample_lot},
    {"sample/sale.jsonl", sample_sale, sizeof sample_sale},
    {"sample/promotion.jsonl", sample_promotion, sizeof sample_promotion},
    {"sample/criteria.jsonl", sample_criteria, sizeof sample_criteria},
    {"sample/programme.jsonl", sample_programme, sizeof sample_programme},
    {"sample/project.jsonl", sample_project, sizeof sample_project},
    {"sample/visit.jsonl", sample_visit, sizeof sample_visit},
    {"sample/activity.jsonl", sample_activity, sizeof sample_activity},
    {"sample/loan.jsonl", sample_loan, sizeof sample_loan},
    {"sample/need.jsonl", sample_need, sizeof sample_need},
    {"sample/dialogue.jsonl", sample_dialogue, sizeof sample_dialogue},
    {"sample/letterhead.jsonl", sample_letterhead, sizeof sample_letterhead},
    {"fonts/serif.ttf", fonts_serif, sizeof fonts_serif},
    {"fonts/serif-bold.ttf", fonts_serif_bold, sizeof fonts_serif_bold},
    {"fonts/serif-italic.ttf", fonts_serif_italic, sizeof fonts_serif_italic},
    {"fonts/serif-bold-italic.ttf", fonts_serif_bold_italic, sizeof fonts_serif_bold_italic},
    {"fonts/mono.ttf", fonts_mono, sizeof fonts_mono},
    {"templates/notice.txt", template_notice, sizeof template_notice},
    {"templates/report.txt", template_report, sizeof template_report},
    {"templates/withdrawal.txt", template_withdrawal, sizeof template_withdrawal},
    {"templates/plan.txt", template_plan, sizeof template_plan},
    {"templates/programme.txt", template_programme, sizeof template_programme},
    {"templates/call.txt", template_call, sizeof template_call},
    {"templates/slip.txt", template_slip, sizeof template_slip},
    {"templates/invitation.txt", template_invitation, sizeof template_invitation},
    {"templates/dialogues.txt", template_dialogues, sizeof template_dialogues},
    {"templates/submission.txt", template_submission, sizeof template_submission},
    {"templates/registration.txt", template_registration, sizeof template_registration},
    {"templates/self-assessment.txt", template_self_assessment, sizeof template_self_assessment},
    {"holidays.jsonl", holidays, sizeof holidays},
    {"country.txt", country, sizeof country},
    {"bodies.jsonl", bodies, sizeof bodies},
    {"timeline.txt", timeline, sizeof timeline},
    {"criteria/26-2026.txt", criteria_26_2026, sizeof criteria_26_2026},
    {"criteria/148-2023.jsonl", criteria_148_2023, sizeof criteria_148_2023},
    {"criteria/1048-2019.jsonl", criteria_1048_2019, sizeof criteria_1048_2019},
};

soxa_resource soxa_resource_named(const char *name) {
    for (size_t i = 0; i < sizeof resources / sizeof resources[0]; i++)
        if (strcmp(resources[i].name, name) == 0) return resources[i];
    return (soxa_resource){"", vi_strings, 0};
}
