// Every sentence of the interface, by name. The words stand in Resources/*.strings.

/// A text of the interface. `%1` to `%9` in its words are places for arguments.
package enum Text: String, Sendable, CaseIterable {
    case accountBefore, accountBeneficiary, accountEvidence, accountHeading, accountNone, accountOverdue,
        accountOverdueCount, accountProgress, accountStanding, accountTotal, allConferences, answerMissing,
        answerSealed, appName, assignTitle, binConflict, binned, changeDepartment, chooseDepartment, choosePaper,
        chooseState, chooseSuccessor, chooseView, citeLater, citedBefore, comparedWith, conferenceChosen,
        conferenceOfYear, copied, copyTooLong, countedRecords, cumulative, demoOffice, dontOverwrite, draftDropped,
        draftInTheWay, draftKept, draftOpened, dropDraft, dropView, duplicated, emptyConference, emptyList, emptyValue,
        emptyView, escapeHint, evidenceMissing, exported, exportedHidden, fieldsOpen, fileExists, filterLabel, formEdit,
        formNew, goOnEditing,
        groupChosen, groupRefused, historyTitle, imported, keepDraft, keepView, lastField, leaveComparison, marked,
        marksGone, menuTitle, merged, mergedMine, millionDong, needsAnswerText, needsProse, newerElsewhere, newerShort,
        no, noBlocks, noDocuments, noEarlierVersion, noHistory, noMoreQuestions, noRecord, noSimilar, noStates,
        noSteps, notHere, notRated, notReported, notReportedShort, notSavedYet, notYetInForce, nothingChanged,
        nothingChosen, nothingFound, nothingToAssign, nothingToImport, nothingToPromise, nothingToRedo, nothingToSave,
        nothingToUndo, noticeFileName, nowCalled, oldNames, onlyPromises, onlyQuestions, openComments,
        or, otherSuccessor, outOfForce, overdueCount, overtaken, overwrite, pageOf, pasteNotHere,
        pastedIntoFilter, planRespelled, planTitle,
        publishedElsewhere, questionNumber, questionUnnumbered, recordGone, redone, reloaded, replaceAnswer,
        replacementBegun, replacementThere,
        saveQuestionFirst, saved, savedButGone, savedTogether, scopeAll, scopeCurrent, searchEmpty, seenBefore,
        similarTitle, sortedDown, sortedUp, splitOpened, stars, stateChanged, stateChangedAndSaved, stateNow,
        takenElsewhere, targetNote,
        tooSmall, tookIn, tookTheirs, typeToNarrow, undone, unknown, untitledDialogue, versionIsCurrent, versionNow,
        versionOpened, viewAll, written, yes
    case draftAtStart, draftNew, draftsAtStart, draftsNone, draftUntitled, hintDrafts, unlistedChoose, unlistedTake,
        unlistedTitle
    case hintComparison, hintCompletion, hintConflict, hintDetail, hintFilter, hintOffer, hintHelp, hintHistory,
        hintIntake,
        hintLine, hintList, hintMenu, hintParts, hintOptions, hintPage, hintPlan,
        hintPrompt, hintProse, hintQuestions,
        hintReview,
        hintReviewQuestion, hintSimilar, hintSummary
    case promptComment, promptCommentNote, promptDueDay, promptDueDayNote, promptEvidence, promptEvidenceNote,
        promptExport, promptExportAll, promptExportAllNote, promptExportNote, promptImport, promptImportNote,
        promptNote, promptNoteNote, promptNotice,
        promptNoticeNote, promptReason, promptReasonNote, promptReplacementNote, promptSuccessor, promptSuccessorNote,
        promptTopic, promptTopicNote, promptView, promptViewNote, promptWrite, promptWriteNote
    case beginFileNote, beginNo, beginNote, beginTitle, beginYes, failedContradiction, failedDisk, failedLostLog,
        failedMakeFolder, failedMemory, failedNoBook, failedNoFile, failedNoFolder, failedOldLog, failedOldLogUsable,
        failedTooMuch, helpNew, hintStart, logAside, logNote, logNoteUsable, logNothing, logTitle, logUse,
        reasonDevice, reasonExists, reasonFileTooLarge, reasonInUse, reasonLoop, reasonNameTooLong, reasonNoResources,
        reasonPipe, reasonSystemCode, repairedCounters, repairedIndexes
    case failedBusy, failedColumns, failedConflict, failedContent, failedDamaged, failedDiskFull, failedEmpty,
        failedExists, failedExportEnding, failedFile, failedFormat, failedMarkup,
        failedMissing, failedNewer, failedNoAnswers,
        failedNoConference, failedNoNotice, failedNoQuestions, failedNoRows, failedNoTable, failedNotDatabase,
        failedOpen, failedOther, failedQuestionNumbers, failedReadOnly, failedRefused, failedRows, failedSeenEnding,
        failedTerminal,
        failedTerminalName, failedTooLarge, failedWrite
    case reasonAbsent, reasonAfterQuote, reasonBadCell, reasonBadJSON, reasonCancelled, reasonDiskFull,
        reasonForbidden, reasonForbiddenAccess, reasonNoHeadings, reasonNotAFile, reasonNotText, reasonOpenQuote,
        reasonReadOnly, reasonSystem, reasonTruncated, reasonUnknownFormat, reasonWholeFile
    case problemBefore, problemChoice, problemCircular, problemDate, problemDayForNumber,
        problemFlag, problemLong, problemMissing,
        problemMissingWith, problemMoney, problemNumber, problemPublished, problemVeiled, problemRange,
        problemReference,
        problemRepeated, problemTerm
    case paperAnswer, paperAsOf, paperAsker, paperDue, paperForwarded, paperNameConclusion, paperNameNotice,
        paperNamePromises, paperNameSummary, paperNoDue, paperNotice, paperNoticeHeading, paperOrder, paperQuestion,
        paperReplaces, paperSameAs, paperSummary, paperUnanswered
    case conclusionAnnex, conclusionAnswer, conclusionAnswered, conclusionAnsweredIssue, conclusionAnsweredPart,
        conclusionAssignedPart, conclusionAttendance, conclusionBeneficiary, conclusionChair, conclusionDay,
        conclusionAnnexNote, conclusionFileName,
        conclusionForwarded, conclusionForwardedPart, conclusionHeading, conclusionIssue,
        conclusionIssueOfUnits, conclusionNobody, conclusionNothing, conclusionNotice, conclusionOtherTopic,
        conclusionPlace, conclusionQuestion, conclusionQuestionOfUnit, conclusionRaised,
        conclusionRaisedByPersons, conclusionRaisedPart,
        conclusionTheme, conclusionUnanswered
    case promiseChanged, promiseDue, promiseInTheWay, promiseStarted, promiseUndated, promisesFileName,
        promisesHeading
    case keysChoose, keysClipboard, keysCompletion, keysDeleteWord, keysEnterField, keysFunction, keysMenu, keysMove,
        keysOpenList,
        keysSame, keysScroll, keysSelect, keysVersion, keysWord
    case helpDatabase, helpDemo, helpDryRun, helpExport, helpExportFormat, helpForce, helpFormat, helpImport,
        helpImportFile, helpIntroduction, helpKind, helpLanguage, helpLimit, helpNoColor, helpNoMouse,
        helpNoticeNumber, helpOpen, helpOut, helpPaper, helpPrint, helpProgram, helpQuestions, helpSearch,
        helpSearchKind, helpSearchText, helpStatuses
    case commentNeedsSave, commentNeedsWords, commentOn, commentReopen, commentResolve, commentShow, commentWordsGone,
        commentWordsGoneShort, commentsTitle
    case summaryFileName, summaryResults, summaryStars, summaryStates, summarySupport, summaryTargets, summaryUnits,
        summaryYears
    case stepAsksReason, stepConflict, stepCount, stepFrom, stepLeft, stepOfMany, stepTaken, stepsTitle
    case obstacleDepartment, obstacleNotAllowed, obstacleNotice, obstacleReason
    case binNone, binTogether, binTogetherConflict, binTogetherTitle, binnedTogether, copiedRows, countHidden,
        marksElsewhere, marksRest, takesHidden, takesOne, takesTwo, unmark
    case alreadyThere, assignOver, assigned, assignedLeft, evidenceOneByOne, leftFew, leftMore, leftOthers, leftReason,
        papersOfOneDialogue, stepGone, stepNone
    case messageReadElse, messageReadList, messageReadMenu, messageTitle, messagesTitle, noMessages
    case citationDate, citationNotInForce, citationReplaced, citationUnknown, citations
    case placeByte, placeLine, placeLineColumn, placePartLine, placeTableRow
    case dayDone, dayLeft, dayOver, dayToday
    case conflictKeepMine, conflictKeepTheirs, conflictMerge, conflictMine, conflictTheirs, conflictTitle
    case intakeCount, intakeNoConference, intakeTitle
    case sameAsLine, sameChosen, sameCircle, sameNone, sameRefused, sameRemoved, sameSaved, sameTitle, sameUndone
    case linkPart, linkReplaced, linkReplaces, linkSame, linkSamed, linkTopic, linkWhole, links, linksMore
    case columnAnswer, columnName, columnOther, columnQuestion
    case successorKey, successorNeeded, successorUnknown, successorsNeeded
    case criteriaLine, criteriaSum, criteriaTotal
    case noParts, partsTitle
    case groupBy, starsNotRecognised, unitToday, unitUnclear
    case menuEmpty, paperNotHandedIn, paperStepSome
    case typingNew, typingOff, typingOld, typingOn
    case overviewDossiers, overviewHolder, overviewProducts, overviewScores, overviewSupports, pointsCount, termEnds,
        termNotice
    case assessmentConclusion, assessmentConsultation, assessmentConsulted, assessmentFileName, assessmentHeading,
        assessmentHolder, assessmentMatters, assessmentNoConclusion, assessmentNoPapers, assessmentNotConsulted,
        assessmentOptional, assessmentPapers, assessmentProduct, assessmentRequired, assessmentSet, assessmentTarget,
        assessmentTitle, assessmentUnit, awardApplied, awardAppliedFor, awardBegun, awardCovered, awardDue,
        awardDueWhole, awardHeading, awardLevelDone, awardLower, awardNoAward, awardNoDay, awardNoRule, awardNone,
        awardPaid, awardTrademark, dossierBegun, dossierFrameNote, dossierNeedsConsultation, dossierNeedsFacts,
        dossierNeedsMinutes, dossierNeedsPapers, dossierNeedsProduct, dossierNeedsSelfAssessment, dossierOpenMatters,
        dossierPapersNotReady, dossierRecognised, dossierStepRefused, dossierUpgrade, expiringCount, expiringCountShort,
        expiryDecision, expiryDecisionDay, expiryEnded, expiryEnds, expiryFileName, expiryHeading, expiryHolder,
        expiryRecognised, expiryTitle, expiryToDo, expiryToDoLate, expiryUnit, failedNoDossier, failedNoExpiring,
        failedNoLastDay, failedNoProduct, failedPaperProduct, helpPrintProduct, mendingAsks, mendingDayPassed,
        onlyProducts, paperNameAssessment, paperNameExpiry, paperSteps, papersStepped, problemOther, promptDecision,
        promptDossierReasonNote, promptFactNote, promptIssuedOn, promptMending, promptMendingDay, promptMendingDayNote,
        promptMendingNote, promptPoints, promptStars, standingHeading, standingMissing, standingPapers, standingReady,
        standingReadyUnmet,
        standingShort, standingToMend, standingUnchecked, standingUnmet, startMostStars, startNeverRecognised,
        startRecognised, startStarsUnknown, startTitle, startUnderWay, startUpgrade
    case contradiction, counted, countedRange, countedShort, doubleProposed, doubleSaved, exportLeftOut, exportPrivate,
        failedAllFormat, helpExportAll, helpPrivate, historyMerged, mergeCancel, mergeConflict, mergeDone,
        mergeDoubtful, mergeKeep, mergeNothing, mergeParts, mergeTitle, mergeWhich, onlyNames, planAlike,
        summaryContradictions, versionOfMerged
    case codeEmpty, codeNeeds, codeNoAddress, codeNoProduct, codeOnlyTraced, codeOpens, codeSays, codeTooLong, hintCode
    case labelCodeTooLong, labelHolder, labelLot, labelPlace, labelProducedOn, labelQuantity, labelSheet, labelStars,
        labelUseBy, labelsFileName
    case lotBack, lotCode, lotForward, lotForwardOn, lotMadeBy, lotNoBack, lotNoForward, lotOver, lotQuantity, lotTrace,
        lotUseBy
    case marketAsOf, marketCost, marketFileName, marketHeading, marketItem, marketListings, marketLots, marketMore,
        marketNoCost, marketNoYear, marketNothing, marketOfAllYears, marketOfYear, marketOfYearCount, marketPartOf,
        marketPeriods, marketPlatform, marketPromotions, marketRevenue, marketRevenueOfYear, marketTooLarge,
        marketUnregistered, marketVolume, marketVolumes, marketYear
    case failedLotCodes, failedNoLots, helpLots, helpYear, paperNameLabels, paperNameMarket, paperNameMarketYear
    case criteriaBands, criteriaOptions, criteriaRepeated
    case hintScore, hintScoreTable, hintScoreTyped
    case keysCriterion, keysOption, keysTable, keysTakeBack
    case promptScoreEvidence, promptScoreEvidenceNote, promptScoreNote, promptScoreNoteNote, promptScorer,
        promptScorerNote
    case scoreAgainst, scoreAllGiven, scoreAspects, scoreAverage, scoreAverageShort, scoreChooseCriteria,
        scoreClash, scoreClashMark, scoreComplete, scoreCouncil, scoreDraftInTheWay, scoreEvidence,
        scoreEvidenceTitle, scoreFrameOnly, scoreGain, scoreGainTyped, scoreHighest, scoreLoading, scoreMember,
        scoreMerged, scoreMissing,
        scoreNoBand, scoreNoEvidence, scoreNoOption, scoreNoOthers, scoreNoPrecedents, scoreNotPoints, scoreNote,
        scoreOpenCount, scoreOtherEvidence, scoreOutdated, scorePoints, scorePrecedentsTitle, scoreSaved,
        scoreSavedOpen, scoreSaveFirst, scoreStillOpen, scoreTakeFrames, scoreThis, scoreTotal,
        scoreTypePoints, scoreWay
    case hintSeveral, problemNotApplicable
    case countedAs, notApplicable, summaryIdeas
    case activityNeeds, chooseClass, countAttendances, countPeople, countSessions, loanOverdueShare, loanTotal,
        loanTotalOf, needClass, needPromise, needWaits, noClasses, projectBegun, projectJobs, projectVisits,
        promptStepNote, recordStepped, recordsStepped, seriesCumulative, seriesHeading, stepAsks, stepOfRecords,
        projectShared, projectSums, timelineModel, timelineMonths, timelineSingle, timelineStandard, timelineTitle,
        visitCounts, visitsNeedStart, voucherEnds
    case fieldsDiffer, fieldsEmpty, fieldsRefused, fieldsSame, fieldsTitle, fieldsValue, promptField, promptFieldNote
    case partsBelongsTo
    case supportCounted, supportUnnamed, supportPromisedYear, flagOrder, flagRequested
    case hintAccount, keysAccountList, keysAccountPart, keysAccountYear, paperNameSupports, supportApprovedCount,
        supportAsOf, supportBases, supportBasisOfProgramme, supportBudget, supportBudgetYear, supportByProgramme,
        supportByPurpose, supportCaseCount, supportCeiling, supportCohort, supportCohortAfter, supportCohortTitle,
        supportCohortUnknown, supportCohorts, supportCompared, supportCounts, supportDifference, supportDone,
        supportEqual, supportFileName, supportHeader, supportHeaderNone, supportHeading, supportInForce, supportLeft,
        supportLess, supportLoading, supportMissing, supportMore, supportNoBasis, supportNoCohorts,
        supportNoDocument, supportNoEarlierYear, supportNoLaterYear, supportNoTargets, supportNoneBefore,
        supportNotApplicable, supportNotInRegister, supportNotReported, supportNotYet, supportNothing, supportOfYear,
        supportOthers, supportOver, supportOverBudget, supportPaid, supportPaidFull, supportPaidSum, supportPromised,
        supportPromisedFull, supportPromisedSum, supportReached, supportRefusedCount, supportReplaced,
        supportRequestedSum, supportRestsOn, supportShared, supportSharedMark, supportSums, supportSumsOnly,
        supportTarget,
        supportTargets, supportTargetsOpen, supportToWhom, supportTotal, supportUnclear, supportUndated,
        supportUnits, supportUnitsThen, supportUnitsToday, supportUnpriced, supportUnregistered, supportYears,
        supportYearsTitle, supportZero
    case budgetOver, budgetRest, caseEarlier, caseEligibility, caseFlags, caseNeedsSum, casePaidOff,
        casePayments, caseProgramme, casePromise, caseShared, caseSplit, caseStepCount, caseStepTitle,
        caseSteps, conditionAge, conditionDischarge, conditionForm,
        conditionJudge, conditionMissing, conditionMonths, conditionOther, conditionPeriod, conditionPurpose,
        conditionSays, conditionStars, conditionStarsFrom, conditionUnit, conditionYouthLed, flagBudget,
        flagBudgetYear, flagCeiling, flagCeilingShared, flagDay, flagDocument, flagExceeds, flagFalls,
        flagInstalments, flagReason, flagTwice, flagUnmet, flagYear, instalment, noPromises, paymentCase,
        paymentsOver, paymentsRest, programmeCeiling, programmeDocument, programmeDocumentEnded,
        programmeDocumentReplaced, programmeInForce, programmeNotYet, programmeOver, programmeRunOut,
        programmeYear, programmeYears, promiseCases, promiseNeeds, promiseNone, promiseTitle, promptCaseDay,
        promptCaseDayNote, promptCaseReasonNote, promptCaseSum, promptCaseSumNote, promptException,
        promptExceptionNote, promptPart, promptPartNote, splitHasPayments, splitNoSum, splitNotShared,
        splitOver, splitShort, splitTooMany, splitUnnamed
    case answersFileName, hiddenPart, paperNameAnswers
    case letterMotto, letterNation, letterNumber, letterPlaceDate, letterPlaceYear, letterRecipients, letterSymbol,
        letterYouthUnion, paperNameReport, paperNameReportYear, remarkGap, remarkLineLeftOut, remarkMeant,
        remarkNoLetterhead, reportAnnex, reportCounted, reportCumulative, reportDue, reportFigures, reportNoDue,
        reportFileName,
        reportIndicator, reportMeasure, reportNote, reportPlanned, reportPromise, reportReached, reportResult,
        reportTarget
    case failedPaperEnding, failedTemplate, failedTemplateName, helpDate, helpTemplate, helpTemplateName,
        templateEmptyLine, templateMeant,
        templateNotClosed, templateNotOpened, templateNothing, templateUnknownList, templateUnknownMark,
        templateUnknownPlace
    case disclosed, foundFromEnd, foundFromStart, foundNothing, hiddenAgain, hiddenCount, hiddenGroup,
        hiddenIntroduction, hiddenKeys, hiddenListed, hiddenMore, hiddenShown, hiddenTitle, keysItem, keysPageEnds,
        keysPageNumber, leftOutCount, leftOutGone, leftOutGoneKeys, leftOutKeys, namesShown, noItem, nothingHidden,
        nothingLeftOut, nothingSought, pageFitted, problemPage, promptDisclosure, promptDisclosureNote, promptFind,
        promptFindNote, promptPage, promptPageNote, remarkBodyFollowed, remarkBodyGone,
        remarkCount, remarksTitle, searchedKeys, searchedText,
        shownBecause, shownCount, shownKeys, shownListed
    case askerPupil, askerUnnamed, exportDisclosed, hiddenListKeys, hintHidden, nameCleared, nameHidden, namesHidden,
        noSuspected,
        nothingListed, suspectedCount, suspectedListed, suspectedOnPaper
    case failedNoReason, helpWithNames, hiddenFromPaper, hiddenOfReason
    case failedEmptyList, failedKind, failedNoRecord, failedNoScore, failedNoView, failedPaperKind, failedPaperName,
        failedSeveralRecords, helpPrintFilter, helpPrintKind, helpPrintName, helpPrintView, listFileName, listOfRecords,
        paperNameList, paperNameListMarked, paperNameListOf, paperNameRecord, paperNameRecordOf, paperNameScore,
        recordContent, recordFileName, recordItem, remarkFiltered, scoreColumnCode, scoreColumnCriterion,
        scoreColumnEvidence, scoreColumnMaximum, scoreColumnOption, scoreColumnPoints, scoreFileName, scorePaperDay,
        scorePaperHeading, scorePaperHolder, scorePaperNotes, scorePaperOpen, scorePaperProduct, scorePaperScorer,
        scorePaperSet, scorePaperStars, scorePaperUnit, scorePaperUnsaved
    case failedNoDefault, failedNoPrinters, failedNoPrinting, failedPrint,
        failedNoPaper, failedPaperUnknown, failedOutAndPrinter, failedPrinterName, failedPrinters,
        helpCopies, helpPages, helpPrinter,
        helpPrinters, helpSides, keysPrintLine,
        printAllPages, printCopies, printHides, printHidesNothing, printLongEdge, printNote, printOneSide, printPages,
        printPrinter, printShortEdge, printShows, printSides, printStandard, printTitle, problemCopies, problemPages,
        problemPagesBeyond, failedPagesFormat, failedFonts,
        reasonNoAnswer, reasonStatus, sent, sentWaiting, stopped
    case paperBody, paperSupporting, paperTypeNotice, paperTypeReport, reportAnnexNote
    case failedNoPaperTable, failedPaperTables, working, writingProgress
    case searchMeant, searchMeantLine, moreThan
    case colourAccent, colourDim, colourDone, colourError, colourFound, colourMarked, colourNormal, colourOverdue,
        colourSelected, colourWarning
    case doctorAllCame, doctorAskColours, doctorAskKeys, doctorAskLines, doctorAskMethod, doctorAskMouse,
        doctorAskOthers, doctorAskPaste, doctorColours, doctorSubstitute, doctorNoColour, doctorRemembered,
        doctorStepColours,
        doctorStepKeys, doctorStepLines, doctorStepMethod, doctorStepMouse, doctorStepOthers, doctorStepPaste,
        doctorStepResult, doctorTitle, hintDoctor, hintDoctorAsk, hintDoctorResult
    case findAmbiguous, findBackspace, findColoursBad, findColoursGood, findColoursUnknown, findFlowBad, findFlowGood,
        findKeysBad, findKeysGood, findKeysUnknown, findLetters, findLinesBad, findLinesGood, findLinesUnknown,
        findMarks, findMethodDecomposed, findMethodNone, findMethodPreedit, findMethodRetype, findMethodUnknown,
        findMouseBad, findMouseGood, findMouseReported, findMouseUnknown, findNoBackspace, findOthersUnknown,
        findPasteAbsent, findPasteGood, findPasteMarked, findPasteTyped, findPasteUnknown, findSigns, findWide,
        findWidthsGood, findWidthsUnknown
    case helpDoctor, helpReport, newTerminalBad, newTerminalGood, terminalOn, terminalUnknown, terminalsDamaged
    case encodingAsWritten, encodingFonts, encodingGuessed, encodingLikeliest, encodingLooksLike, encodingSample,
        encodingTitle, encodingWayOut, failedEncoding, failedNoEncoding, failedUnicode, helpEncoding, hintEncoding,
        hintPlanChosen, keysEncoding, planEncoding
    case failedUndecided, helpConflicts, hintPlanConflicts, importedKeeping, planAgain, planBase, planBaseUnknown,
        planInBin, planMerged, planNamesake, planNothingToChoose, planOurs, planOvertaken, planRecord,
        planTheirs, planUnclearUnit, planUnread, problemContradicted, problemInBin, problemMerged, problemNamesTwo,
        problemNoUID, problemUIDOfOther
    case findBackspaceUnseen, findFlowUnseen, findKeysUnseen, helpDoctorStatus, hintDoctorTry, typingRests
    case encodingLikelier, encodingNotVietnamese, encodingRefused

    /// The key under which its words stand in the files.
    package var key: String { "text." + rawValue }
}
