// Every text of the program by name. Written by `devtool documents` from `Resources/vi.strings`.

/// A text of the program. `%1` to `%9` in its words are places for arguments.
package enum Text: String, Sendable, CaseIterable {
    case accessFirstRole, accessNeeds, accessOwnAnswer, accessOwnRight, accessRefused, accessSameLogin
    case accountBefore, accountBeneficiary, accountEvidence, accountHeading, accountNone, accountOverdue,
        accountOverdueCount, accountProgress, accountStanding, accountTotal
    case activityNeeds
    case allConferences
    case alreadyThere
    case answerMissing, answerSealed
    case answersFileName, answersTaken
    case appName
    case askerAssociationMember, askerPupil, askerUnionMember, askerUnnamed
    case assessmentAllMet, assessmentBody, assessmentConclusion, assessmentConsultation, assessmentConsulted,
        assessmentFileName, assessmentHeading, assessmentHolder, assessmentMatters, assessmentNoConclusion,
        assessmentNoPapers, assessmentNotConsulted, assessmentOptional, assessmentPapers, assessmentProduct,
        assessmentPurpose, assessmentReceived, assessmentRegistration, assessmentRequired, assessmentSet,
        assessmentTarget, assessmentTitle, assessmentUnit, assessmentUnmet
    case assignOver, assignTitle
    case assigned, assignedLeft
    case awardApplied, awardAppliedFor, awardBegun, awardCovered, awardDue, awardDueWhole, awardHeading, awardLevelDone,
        awardLower, awardNoAward, awardNoDay, awardNoRule, awardNone, awardPaid, awardTrademark
    case backedUp
    case backupFolderAway, backupFolderNamed, backupFolderNone, backupFolderNote, backupFolderTitle
    case beginEmptyNote, beginFileNote, beginNo, beginNote, beginTitle, beginYes
    case begun
    case binConflict, binEmpty, binLatest, binLeft, binLeftTitle, binMerged, binNone, binOthers, binTitle, binTitleOne,
        binTogether, binTogetherConflict, binTogetherTitle, binWithParts
    case binned, binnedTogether
    case bodyGone
    case bookDone, bookDue, bookIncoming, bookMatter, bookOutgoing, bookReceipt, bookWithdrawn
    case budgetOver, budgetRest
    case callFileName
    case caseEarlier, caseEligibility, caseFlags, caseNeedsSum, casePaidOff, casePayments, caseProgramme, casePromise,
        caseShared, caseSplit
    case changeDepartment
    case chooseDepartment, choosePaper, chooseRegister, chooseRequestFormat, chooseSuccessor, chooseView
    case citationDate, citationNotInForce, citationReplaced, citationUnknown
    case citations
    case citeLater
    case citedAllKnown, citedBefore, citedBy, citedByMore, citedByNobody, citedEntered, citedHint, citedNotEntered
    case codeEmpty, codeNeeds, codeNoAddress, codeNoProduct, codeOpens, codeSays, codeTooLong
    case colourAccent, colourDim, colourDone, colourError, colourFound, colourMarked, colourNormal, colourOverdue,
        colourSelected, colourWarning
    case columnEvidence, columnLeave, columnLeftOut, columnNoted, columnPersonal, columnSpare, columnUnheaded,
        columnUnknown, columnUnsorted
    case columnsAsk, columnsAskColumn, columnsAskTable, columnsHeadingRow, columnsKindFirst, columnsLeaveTable,
        columnsMissing, columnsNone, columnsTable, columnsTableLeft, columnsTableOpen, columnsTableShort, columnsTitle
    case commentNeedsSave, commentNeedsWords, commentOn, commentReopen, commentResolve, commentShow, commentWordsGone,
        commentWordsGoneShort
    case commentsTitle
    case communeKnown, communeTitle
    case comparedWith
    case conclusionAnnex, conclusionAnswer, conclusionAnswered, conclusionAnsweredIssue, conclusionAnsweredPart,
        conclusionAssignedPart, conclusionAttendance, conclusionBasis, conclusionBeneficiary, conclusionChair,
        conclusionClosing, conclusionDay, conclusionFileName, conclusionForwarded, conclusionForwardedPart,
        conclusionIssue, conclusionIssueOfUnits, conclusionNoTasks, conclusionNobody, conclusionNothing,
        conclusionNotice, conclusionOf, conclusionOfTitle, conclusionOtherTopic, conclusionPart, conclusionPlace,
        conclusionQuestion, conclusionQuestionOfUnit, conclusionRaised, conclusionRaisedByPersons, conclusionRaisedPart,
        conclusionTask, conclusionTheme, conclusionUnanswered
    case conditionAge, conditionDischarge, conditionForm, conditionJudge, conditionMissing, conditionMonths,
        conditionOther, conditionPeriod, conditionPurpose, conditionSays, conditionStars, conditionStarsFrom,
        conditionUnit, conditionYouthLed
    case conferenceChosen, conferenceOfYear
    case conflictKeepMine, conflictKeepTheirs, conflictMerge, conflictMine, conflictTheirs, conflictTitle
    case contradiction
    case copied, copiedHiding, copiedRecord, copiedRows
    case copyNothing, copyTooLong
    case countAttendances, countHidden, countHiddenOne, countPeople, countSessions
    case counted, countedAs, countedRange, countedRecords, countedShort
    case counting, countingProgress
    case criteriaBands, criteriaLine, criteriaOptions, criteriaRepeated, criteriaSum, criteriaTotal
    case cumulative
    case damagedLeave, damagedNoCopy, damagedNote, damagedRestore, damagedSalvage, damagedTitle
    case dayDone, dayLeft, dayOver, dayToday
    case decisionOf2026
    case demoOffice
    case dialoguesFileName
    case disclosed
    case doctorAllCame, doctorAskColours, doctorAskKeys, doctorAskLines, doctorAskMethod, doctorAskMouse,
        doctorAskOthers, doctorAskPaste, doctorColours, doctorNoColour, doctorRemembered, doctorStepColours,
        doctorStepKeys, doctorStepLines, doctorStepMethod, doctorStepMouse, doctorStepOthers, doctorStepPaste,
        doctorStepResult, doctorSubstitute, doctorTitle
    case doneEntries
    case dontOverwrite
    case dossierBegun, dossierCommuneDay, dossierDecision, dossierFrameNote, dossierHolidays, dossierNeedsMinutes,
        dossierNeedsPapers, dossierNeedsProduct, dossierNeedsSelfAssessment, dossierNoHolidays, dossierOlderRules,
        dossierOpenMatters, dossierOtherDue, dossierPapersNotReady, dossierRegistration, dossierRenewalDecision,
        dossierRound, dossierTooEarly, dossierUpgrade
    case doubleProposed, doubleSaved
    case doubtfulClear, doubtfulHide, doubtfulKeep, doubtfulLook, doubtfulTitle
    case draftAtStart, draftDropped, draftFiled, draftInFile, draftInTheWay, draftKept, draftNew, draftNotKept,
        draftOpened, draftUntitled
    case draftingSeparate, draftingTogether
    case draftsAtStart, draftsNone
    case dropDraft, dropView
    case duplicated
    case editedBeside
    case editorSelf
    case emptyBegin, emptyParts, emptyRegister, emptySummary, emptyValue, emptyView
    case encodingAsWritten, encodingFonts, encodingGuessed, encodingLikelier, encodingLikeliest, encodingLooksLike,
        encodingNotVietnamese, encodingRefused, encodingSample, encodingTitle, encodingWayOut
    case eraseHeld, eraseNote, eraseOtherName, eraseTitle, eraseWarning
    case erased, erasedForGood, erasedKeeping
    case escapeHint
    case expiringCount, expiringCountShort
    case expiryBody, expiryClosing, expiryDecision, expiryDecisionDay, expiryEnded, expiryEnds, expiryFileName,
        expiryHeading, expiryHolder, expiryHolders, expiryOffice, expiryRecognised, expiryTo, expiryToDo,
        expiryToDoExtended, expiryToDoLate, expiryToDoSoon, expiryUnit, expiryWindow
    case exportDisclosed, exportLeftOut, exportNoPrivate, exportPrivate
    case exported, exportedAllHidden, exportedHidden
    case failedAbsentNames, failedAllFormat, failedBackup, failedBackupBeside, failedBomb, failedBusy,
        failedCertainNames, failedColumnField, failedColumnHeading, failedColumnKind, failedColumnPair, failedCommand,
        failedCommandMeant, failedConflict, failedContent, failedContradiction, failedConversion, failedDamaged,
        failedDamagedCopy, failedDisk, failedDiskFull, failedDoubtfulNames, failedEmpty, failedEmptyBook,
        failedEmptyList, failedEncoding, failedExists, failedExportEnding, failedFile, failedFonts, failedForeign,
        failedFormat, failedIdleArguments, failedIdleWith, failedIdleWithout, failedInUse, failedInUseBy,
        failedIsRecords, failedIssuerFollowed, failedIssuerGone, failedIssuerNotYet, failedKind, failedLabelsFormat,
        failedLocked, failedLostLog, failedLotCodes, failedMakeFolder, failedMemory, failedMissing, failedNetworkDrive,
        failedNewer, failedNoAnswerFiles, failedNoAnswerRows, failedNoAnswers, failedNoAssignees, failedNoBook,
        failedNoCommune, failedNoConference, failedNoConferenceIn, failedNoConfinement, failedNoDefault,
        failedNoDialogue, failedNoDossier, failedNoEncoding, failedNoExpiring, failedNoFile, failedNoFileName,
        failedNoFilesFolder, failedNoFolder, failedNoLastDay, failedNoLots, failedNoNotice, failedNoPaper,
        failedNoPaperTable, failedNoPrinters, failedNoPrinting, failedNoProduct, failedNoQuestionRows,
        failedNoQuestions, failedNoReadyDossier, failedNoReason, failedNoRecord, failedNoRequests, failedNoRows,
        failedNoScore, failedNoTable, failedNoView, failedNotACopy, failedNotDatabase, failedNothingRead, failedOldLog,
        failedOldLogUsable, failedOpen, failedOther, failedOtherDialogue, failedOutAndPrinter, failedOutside,
        failedPagesFormat, failedPaperEnding, failedPaperFolder, failedPaperHasDay, failedPaperKind, failedPaperName,
        failedPaperProduct, failedPaperProductOrView, failedPaperTables, failedPaperUnknown, failedPortable,
        failedPresentation, failedPrint, failedPrinterName, failedPrinters, failedQuestionNumbers, failedReadOnly,
        failedRefused, failedReplaced, failedRows, failedSeenEnding, failedSeveralArguments, failedSeveralCommunes,
        failedSeveralDialogues, failedSeveralFiles, failedSeveralRecords, failedShownNames, failedTemplate,
        failedTemplateName, failedTerminal, failedTerminalName, failedTogether, failedTooLarge, failedTooLong,
        failedTooMany, failedTooMuch, failedTooWide, failedUndecided, failedUnicode, failedUnnamedHolders,
        failedUnrecognised, failedUntimely, failedWrite
    case fieldsClear, fieldsDiffer, fieldsEmpty, fieldsOpen, fieldsRefused, fieldsSame, fieldsTitle, fieldsValue
    case fileExists, fileLineage, fileReason, fileReference, fileRefused, fileRest, fileUID, fileVersion
    case filterLabel
    case findAmbiguous, findBackspace, findBackspaceUnseen, findColoursBad, findColoursGood, findColoursUnknown,
        findFlowBad, findFlowGood, findFlowUnseen, findKeysBad, findKeysGood, findKeysUnknown, findKeysUnseen,
        findLetters, findLinesBad, findLinesGood, findLinesUnknown, findMarks, findMethodDecomposed, findMethodNone,
        findMethodPreedit, findMethodRetype, findMethodUnknown, findMouseBad, findMouseGood, findMouseReported,
        findMouseUnknown, findNoBackspace, findOthersUnknown, findPasteAbsent, findPasteGood, findPasteMarked,
        findPasteTyped, findPasteUnknown, findSigns, findWide, findWidthsGood, findWidthsUnknown
    case firstCommune, firstCommuneFirst, firstCommuneNote, firstCommuneTaken, firstDialogue, firstDialogueNote,
        firstIntroduction, firstLater, firstLetterhead, firstLetterheadNote, firstLook, firstLookHow, firstOfficeTaken,
        firstOfficeTitle, firstOtherCommune, firstOtherOffice, firstOtherSigning, firstRecords, firstRecordsNote,
        firstSignerNote, firstSignerTaken, firstSignerTitle, firstSigningTitle, firstTyping, firstTypingNote,
        firstWhole, firstYearNote, firstYearTitle
    case flagBudget, flagBudgetYear, flagCeiling, flagCeilingShared, flagDay, flagDocument, flagExceeds, flagFalls,
        flagInstalments, flagOrder, flagReason, flagRequested, flagTwice, flagUnmet, flagYear
    case formDay, formEdit, formNew, formOutdated, formRenewed, formSale, formScores, formSigner, formSigning
    case foundChain, foundCounter, foundFromEnd, foundFromStart, foundJournal, foundNothing, foundPages,
        foundReferences, foundSchema, foundWords
    case goOnEditing
    case groupBy, groupChosen, groupRefused
    case helpAllowNetwork, helpAnswers, helpBackup, helpBackupFile, helpBackupFolder, helpColumns, helpConference,
        helpConfine, helpConflicts, helpCopies, helpDatabase, helpDate, helpDemo, helpDoctor, helpDoctorStatus,
        helpDoubtfulNames, helpDryRun, helpEncoding, helpExport, helpExportFormat, helpExportKind, helpForce,
        helpFormat, helpFound, helpHideName, helpImport, helpImportFile, helpIntroduction, helpKeepName, helpLabels,
        helpLanguage, helpLimit, helpLots, helpNew, helpNoColor, helpNoMouse, helpNoticeNumber, helpOpen, helpOut,
        helpOwnAnswers, helpPages, helpPaper, helpPrint, helpPrintFilter, helpPrintKind, helpPrintName,
        helpPrintProduct, helpPrintView, helpPrinter, helpPrinters, helpPrivate, helpProgram, helpQuestions, helpReport,
        helpRequestEnding, helpRestore, helpRestoreFile, helpRole, helpRoleLogin, helpRoleName, helpRoleRole,
        helpSalvage, helpSearch, helpSearchKind, helpSearchText, helpSides, helpSkipRefused, helpStatuses, helpTemplate,
        helpTemplateName, helpTour, helpVerify, helpWithNames, helpYear
    case hiddenAgain, hiddenCount, hiddenFromPaper, hiddenGroup, hiddenIntroduction, hiddenKeys, hiddenListKeys,
        hiddenListed, hiddenMore, hiddenOfReason, hiddenPart, hiddenPlace, hiddenRecord, hiddenShown, hiddenTitle
    case hintAccount, hintBin, hintCode, hintColumns, hintComparison, hintCompletion, hintConflict, hintDetail,
        hintDoctor, hintDoctorAsk, hintDoctorResult, hintDoctorTry, hintDrafts, hintEncoding, hintFilter,
        hintFilterOffers, hintFilterTerms, hintFilterWithout, hintFirstSteps, hintHelp, hintHelpFound, hintHelpSearch,
        hintHidden, hintHistory, hintIntake, hintLine, hintList, hintListColumns, hintMenu, hintMenuOverText,
        hintMerger, hintOffer, hintOptions, hintPage, hintParts, hintPlan, hintPlanChosen, hintPlanConflicts,
        hintPlanRefused, hintPrompt, hintProse, hintQuestions, hintReview, hintReviewQuestion, hintScore,
        hintScoreTable, hintScoreTyped, hintSeveral, hintSimilar, hintStart, hintSummary
    case historyMerged, historyTitle
    case holidayExpected, holidayOff, holidayWorked
    case holidaysNone
    case imported, importedKeeping, importedWithout
    case importingProgress
    case indexing
    case instalment
    case intakeCount, intakeNoConference, intakeTitle
    case invitationFileName
    case journalNoRecord, journalTitle
    case keepAgain, keepDraft, keepView
    case keysAccountList, keysAccountPart, keysAccountYear, keysChoose, keysClipboard, keysCompletion, keysCriterion,
        keysDeleteWord, keysEncoding, keysEnterField, keysFirstSteps, keysFunction, keysItem, keysMenu, keysMove,
        keysOpenList, keysOption, keysPageEnds, keysPageNumber, keysPrintLine, keysSame, keysScroll, keysSelect,
        keysTable, keysTakeBack, keysVersion, keysWord
    case labelCodeTooLong, labelHolder, labelLot, labelNamesReason, labelPlace, labelProducedOn, labelQuantity,
        labelSheet, labelStars, labelUseBy
    case labelsFileName
    case lastCopy, lastField
    case leaveComparison, leaveQuestion
    case leftFew, leftMore, leftOthers, leftOutCount, leftOutGone, leftOutGoneKeys, leftOutKeys, leftReason
    case letterAbstract, letterMotto, letterNation, letterNumber, letterPlaceDate, letterPlaceYear, letterRecipients,
        letterSymbol, letterYouthUnion
    case levelAbove
    case limitCells, limitLines, limitMerges, limitParagraphs, limitParts, limitRows
    case linkPart, linkReplaced, linkReplaces, linkSame, linkSamed, linkTopic, linkWhole
    case links, linksMore
    case listColumnsName, listColumnsNameStays, listColumnsNoRoom, listColumnsTitle, listColumnsWidth, listOfRecords,
        listSum
    case loanOverdueShare, loanTotal, loanTotalOf
    case logAdded, logAside, logNote, logNoteUsable, logNothing, logTitle, logUse
    case lotBack, lotCode, lotForward, lotForwardOn, lotMadeBy, lotNoBack, lotNoForward, lotOver, lotQuantity, lotTrace,
        lotUseBy
    case manCommands, manDescription, manKeys, manName, manOptions, manStatus, manSynopsis
    case marked
    case marketAsOf, marketCost, marketFileName, marketHeading, marketItem, marketListings, marketLots, marketMore,
        marketNoCost, marketNoYear, marketNothing, marketOfAllYears, marketOfYear, marketOfYearCount, marketPartOf,
        marketPeriods, marketPlatform, marketPromotions, marketRevenue, marketRevenueOfYear, marketTooLarge,
        marketUnregistered, marketVolume, marketVolumes, marketYear
    case marksAreHidden, marksElsewhere, marksGone, marksRest, marksTaken
    case menuEmpty, menuRegister, menuTitle, menuView, menuVisited
    case mergeCancel, mergeConflict, mergeDone, mergeDoubtful, mergeKeep, mergeNothing, mergeParts, mergeTitle,
        mergeWhich
    case merged, mergedMine
    case mergerAnotherBody, mergerAsk, mergerAskOpen, mergerBeforeStart, mergerBegins, mergerBodyNote, mergerBodyTitle,
        mergerCommune, mergerDay, mergerDayNote, mergerDocument, mergerDocumentNote, mergerDone, mergerEnds,
        mergerFuture, mergerGo, mergerGoesOn, mergerHeirTitle, mergerInto, mergerKind, mergerKnown, mergerNew,
        mergerNewNote, mergerNewTitle, mergerNoDay, mergerNobodyFollows, mergerNotNow, mergerNothing, mergerOfCountry,
        mergerOfRegister, mergerOneHeir, mergerOvertaken, mergerRecords, mergerRemark, mergerRemarkDay,
        mergerRemarkDocument, mergerSince, mergerStaying, mergerThere, mergerTitle, mergerUnits
    case messageReadElse, messageReadList, messageReadMenu, messageTitle
    case messagesTitle
    case millionDong
    case moreThan
    case nameCertain, nameCertainNo, nameCertainYes, nameCleared, nameHidden
    case namesHidden, namesShown
    case needClass, needPromise, needWaits
    case needsAnswerText, needsFacts, needsOwn, needsProse
    case newTerminalBad, newTerminalGood
    case newerElsewhere, newerShort
    case no, noBlocks, noCopy, noDocuments, noEarlierVersion, noHistory, noItem, noMessages, noMoreQuestions, noParts,
        noPlaceAfter, noPlaceBefore, noPromises, noRecord, noSimilar, noStates, noSteps, noSuspected
    case nobodyHasRole
    case notApplicable, notHere, notRated, notReported, notReportedShort, notSavedWaiting, notSavedYet, notUndone,
        notYetInForce
    case noteCellError, noteConverted, noteEmbeddedFile, noteEmptyFormula, noteExtraCells, noteFootnote,
        noteHiddenColumns, noteHiddenRows, noteHiddenSheet, noteHiddenText, noteLookAlike, noteLostLetters,
        noteLostRest, notePartTwice, noteSavedTwice, noteTrackedChanges, noteZeroBytes
    case nothingChanged, nothingChosen, nothingFound, nothingHidden, nothingLeftOut, nothingListed, nothingSought,
        nothingToAssign, nothingToImport, nothingToPromise, nothingToRedo, nothingToSave, nothingToUndo
    case noticeFileName
    case nowCalled
    case obstacleDepartment, obstacleNotAllowed, obstacleNotice
    case oldNames
    case onlyKinds, onlyRead
    case openComments
    case or
    case otherSuccessor
    case outOfForce
    case overdueCount
    case overtaken
    case overviewDossiers, overviewHolder, overviewProducts, overviewScores, overviewSupports
    case overwrite
    case pageFitted, pageOf
    case paperAbout, paperAboutNone, paperAboutNothing, paperAboutRest, paperAnswer, paperAsOf, paperAsker,
        paperAskingBodies, paperAskingBoth, paperAskingPersons, paperBody, paperDue, paperForwarded, paperNameAnswers,
        paperNameAssessment, paperNameCall, paperNameConclusion, paperNameDialogues, paperNameDialoguesYear,
        paperNameExpiry, paperNameExpiryOf, paperNameInvitation, paperNameLabels, paperNameList, paperNameListMarked,
        paperNameListOf, paperNameMarket, paperNameMarketYear, paperNameNotice, paperNamePlan, paperNameProgramme,
        paperNamePromises, paperNameRecord, paperNameRecordOf, paperNameRegistration, paperNameReport,
        paperNameReportYear, paperNameScore, paperNameSelfAssessment, paperNameSubmission, paperNameSummary,
        paperNameSupports, paperNameWithdrawal, paperNoDue, paperNotice, paperNoticeBy, paperNoticeHeading, paperOfAll,
        paperOrder, paperQuestion, paperReplaces, paperSameAs, paperSummary, paperSupporting, paperTypeNotice,
        paperTypeReport, paperUnanswered
    case papersOfOneDialogue
    case partsBelongsTo, partsTitle
    case pasteFilter, pasteImport, pasteNotHere, pasteTitle
    case pastedFileName, pastedIntoFilter
    case paymentCase
    case paymentsOver, paymentsRest
    case placeByte, placeEntry, placeLine, placeLineColumn, placePartLine, placeTableRow
    case planAgain, planAlike, planAskConference, planBase, planBaseUnknown, planConferenceOfRows, planCorrected,
        planCorrecting, planDeclined, planDropTyped, planEncoding, planFileName, planInBin, planInReview,
        planIntoDialogue, planIsRequest, planLeave, planLeaveNot, planLeaveTitle, planLeftOut, planMerged, planNamesake,
        planNeeded, planNewConference, planNoAnswer, planNoAnswers, planNoWords, planNotCorrected, planNothingRefused,
        planNothingToChoose, planNumbered, planOldAnswer, planOtherWords, planOurs, planOvertaken, planOwnNumbers,
        planPublished, planReadAll, planReadAs, planRecognised, planRecord, planReference, planRefusedBack,
        planRefusedDrop, planRefusedTitle, planRefusedWrite, planRespelled, planRowCorrected, planRowStillRefused,
        planSenderGone, planSenderNotYet, planTakeTyped, planTheirs, planTitle, planTitleAnswers, planTitleCommune,
        planTwin, planTypedTitle, planUnclearUnit, planUnitOfCountry, planUnitsTaken, planUnknownUnit, planUnread,
        planUntoldConference, planWrittenHere
    case pointsCount
    case printAllPages, printCopies, printHides, printHidesNothing, printLongEdge, printNote, printOneSide, printPages,
        printPrinter, printShortEdge, printShows, printSides, printStandard, printTitle
    case privateReason
    case problemApproved, problemBefore, problemBeforeNumber, problemBeforeToday, problemByProgram, problemChoice,
        problemCircular, problemContradicted, problemCopies, problemDate, problemDayForNumber, problemFitsSeveral,
        problemFlag, problemGap, problemHangsOnBinned, problemHolds, problemInBin, problemIssuerFollowed,
        problemIssuerGone, problemIssuerNotYet, problemLong, problemMerged, problemMissing, problemMissingWith,
        problemMoney, problemNamesTwo, problemNoRecord, problemNoUID, problemNotApplicable, problemNotOfDialogue,
        problemNumber, problemNumberTaken, problemNumbered, problemOther, problemPage, problemPages, problemPagesBeyond,
        problemPublished, problemPublishedStays, problemRange, problemRecords, problemReference,
        problemRefusedReference, problemRepeated, problemStars, problemTerm, problemTooManyDays, problemUIDOfOther,
        problemVeiled
    case programmeCeiling, programmeDocument, programmeDocumentEnded, programmeDocumentReplaced, programmeFileName,
        programmeInForce, programmeNotYet, programmeOver, programmeRunOut, programmeTime, programmeWho, programmeWork,
        programmeYear, programmeYears
    case projectJobs, projectShared, projectSums, projectVisits
    case promiseCases, promiseChanged, promiseDue, promiseInTheWay, promiseNeeds, promiseNone, promiseStarted,
        promiseTitle, promiseUndated
    case promisesFileName, promisesHeading
    case promptAnswers, promptAnswersNote, promptComment, promptCommentNote, promptDisclosure, promptDisclosureNote,
        promptDueDay, promptDueDayLaw, promptDueDayNote, promptException, promptExceptionNote, promptExport,
        promptExportAll, promptExportAllNote, promptExportExactNote, promptExportNote, promptFieldNote, promptFind,
        promptFindNote, promptImport, promptImportNote, promptNote, promptNoteNote, promptPage, promptPageNote,
        promptPart, promptPartNote, promptReason, promptReplacementNote, promptRequests, promptRequestsNote,
        promptScoreEvidence, promptScoreEvidenceNote, promptScoreNote, promptScoreNoteNote, promptScorer,
        promptScorerNote, promptStepNote, promptSuccessor, promptSuccessorNote, promptTopic, promptTopicNote,
        promptView, promptViewNote, promptWrite, promptWriteNote
    case provinceCommittee
    case publishedElsewhere
    case questionNumber, questionUnnumbered
    case quitUnkept, quitWithout
    case reading, readingProgress
    case reasonAbsent, reasonAfterQuote, reasonBadCell, reasonBadJSON, reasonBrokenLink, reasonDevice, reasonDiskFull,
        reasonEmpty, reasonExists, reasonFileTooLarge, reasonForbidden, reasonForbiddenAccess, reasonInUse,
        reasonLongRow, reasonLoop, reasonNameTooLong, reasonNoAnswer, reasonNoHeadings, reasonNoResources, reasonNoWord,
        reasonNotAFile, reasonNotText, reasonOpenQuote, reasonPipe, reasonReadOnly, reasonStatus, reasonSystem,
        reasonSystemCode, reasonTruncated, reasonUnknownFormat, reasonWholeFile
    case recipientAsAbove, recipientAskers, recipientForwarded
    case record, recordContent, recordGone, recordItem
    case recordsStepped
    case redone
    case refusedFile, refusedPaper, refusedWritten
    case registrationFileName
    case reloaded
    case remarkBodyFollowed, remarkBodyGone, remarkBodyNotYet, remarkCited, remarkCitedByPaper, remarkCount,
        remarkFieldEmpty, remarkFiltered, remarkGap, remarkLaterQuestions, remarkLineLeftOut, remarkMeant,
        remarkNoLetterhead, remarkNotReady, remarkNumbersMisplaced, remarkNumbersMissing, remarkUnitNow, remarkUnitsGone
    case remarksTitle
    case renewalCameLate, renewalEarly, renewalExtended, renewalInTime, renewalLate, renewalOpen, renewalTooEarly
    case repairedCounters, repairedIndexes
    case replaceAnswer
    case replacementBegun, replacementThere
    case reportAnnex, reportAnnexNote, reportAnnexNoteBy, reportCounted, reportCumulative, reportDue, reportFigures,
        reportFileName, reportIndicator, reportMeasure, reportNoDue, reportNote, reportPlanned, reportPromise,
        reportReached, reportResult, reportTarget
    case requestAnswer, requestAnswered, requestAsSheet, requestAsWord, requestBody, requestDue, requestFileName,
        requestHow, requestLead, requestReference, requestSupporting, requestTitle, requestUnassigned, requestWritten
    case requestsOfAll, requestsOfMarked, requestsWritten
    case rescued
    case restoreWhat, restoreWhich
    case restored, restoredKeeping
    case rowAbove, rowAmbiguous, rowAmbiguousNoted, rowAssumed, rowClosing, rowGroup, rowGroupRead, rowMonthFirst,
        rowMoved, rowNameless, rowNote, rowNoted, rowOverpaid, rowReadAs, rowShared, rowSharedNoted, rowSignature,
        rowSplit, rowTooWide, rowTotal, rowUnit, rowUnits, rowUnreadable, rowWhole
    case salvageNothing
    case salvaged, salvagedAll, salvagedLost, salvagedRest, salvagedUnknown
    case sameAsLine, sameChosen, sameCircle, sameNone, sameRefused, sameRemoved, sameSaved, sameTitle, sameUndone
    case saveQuestionFirst
    case saved, savedButGone, savedTogether, savedUnmarked
    case scopeAll, scopeCurrent
    case scoreAgainst, scoreAllGiven, scoreAspects, scoreAverage, scoreAverageShort, scoreByPoints, scoreChooseCriteria,
        scoreClash, scoreClashMark, scoreColumnCode, scoreColumnCriterion, scoreColumnEvidence, scoreColumnMaximum,
        scoreColumnOption, scoreColumnPoints, scoreComplete, scoreCouncil, scoreDraftInTheWay, scoreEvidence,
        scoreEvidenceTitle, scoreFileName, scoreFrameOnly, scoreGain, scoreGainTyped, scoreHighest, scoreLoading,
        scoreMember, scoreMerged, scoreMinimaMissing, scoreMinimaNeeded, scoreMinimum, scoreMinimumNote, scoreMissed,
        scoreMissing, scoreNoBand, scoreNoEvidence, scoreNoOption, scoreNoOthers, scoreNoPrecedents, scoreNotPoints,
        scoreNote, scoreOpenCount, scoreOption, scoreOtherEvidence, scoreOutdated, scorePaperByPoints, scorePaperDay,
        scorePaperHeading, scorePaperHolder, scorePaperMissed, scorePaperNotes, scorePaperOpen, scorePaperProduct,
        scorePaperScorer, scorePaperSet, scorePaperStars, scorePaperUnit, scorePaperUnsaved, scorePoints,
        scorePrecedentsTitle, scoreSaveFirst, scoreSaved, scoreSavedOpen, scoreStillOpen, scoreTakeShipped, scoreThis,
        scoreTotal, scoreTypePoints, scoreWay
    case searchDisclosed, searchEmpty, searchMeant, searchMeantLine, searchMeantUnchosen, searchMore
    case searchedKeys, searchedText
    case seenBefore
    case selfAssessmentFileName
    case senderFollowed
    case sent, sentWaiting
    case seriesCumulative, seriesHeading
    case shortWordAdd, shortWordAddOffice, shortWordDropped, shortWordKept, shortWordKeptOffice, shortWordNote,
        shortWordOffice, shortWordOfficePrompt, shortWordProblem, shortWordPrompt, shortWordTitle
    case shownBecause, shownCount, shownKeys, shownListed
    case similarTitle
    case sortedDown, sortedDownByGivenName, sortedUp, sortedUpByGivenName
    case spellingChecked, spellingUnchecked
    case splitAlone, splitHasPayments, splitNoFurther, splitNoRoom, splitNoSum, splitNotShared, splitOpened, splitOver,
        splitShort, splitTooMany, splitUnnamed
    case standingHeading, standingMissing, standingPapers, standingReady, standingReadyUnmet, standingShort,
        standingToMend, standingUnchecked, standingUnmet
    case stars, starsNotRecognised
    case startMostStars, startNeverRecognised, startRecognised, startStarsUnknown, startTitle, startUnderWay,
        startUpgrade
    case stateChanged, stateChangedAndSaved, stateNow
    case stepAsks, stepChanged, stepConflict, stepCount, stepFrom, stepGone, stepLeft, stepNone, stepOfRecords,
        stepRefused
    case stepsTitle
    case stopped
    case submissionEnds, submissionFileName, submissionHolder, submissionProduct, submissionPurpose, submissionReceived,
        submissionSet, submissionTarget
    case successorKey, successorNeeded, successorUnknown
    case successorsNeeded
    case summaryContradictions, summaryFileName, summaryIdeas, summaryResults, summaryStars, summaryStates,
        summarySupport, summaryTargets, summaryUnits, summaryYears
    case supportApprovedCount, supportAsOf, supportBases, supportBasisOfProgramme, supportBudget, supportBudgetYear,
        supportByProgramme, supportByPurpose, supportCaseCount, supportCeiling, supportCohort, supportCohortAfter,
        supportCohortTitle, supportCohortUnknown, supportCohorts, supportCompared, supportCounted, supportCounts,
        supportDifference, supportDone, supportEqual, supportFileName, supportHeader, supportHeaderNone, supportHeading,
        supportInForce, supportLeft, supportLess, supportLoading, supportMissing, supportMore, supportNoBasis,
        supportNoCohorts, supportNoDocument, supportNoEarlierYear, supportNoLaterYear, supportNoTargets,
        supportNoneBefore, supportNotApplicable, supportNotInRegister, supportNotReported, supportNotYet,
        supportNothing, supportOfYear, supportOthers, supportOver, supportOverBudget, supportPaid, supportPaidFull,
        supportPaidSum, supportPromised, supportPromisedFull, supportPromisedSum, supportPromisedYear, supportReached,
        supportRefusedCount, supportReplaced, supportRequestedSum, supportRestsOn, supportShared, supportSharedMark,
        supportSums, supportSumsOnly, supportTarget, supportTargets, supportTargetsOpen, supportToWhom, supportTotal,
        supportUnclear, supportUndated, supportUnits, supportUnitsThen, supportUnitsToday, supportUnnamed,
        supportUnpriced, supportUnregistered, supportYears, supportYearsTitle, supportZero
    case suspectedCount, suspectedListed
    case tableHidden, tableLeft, tableLeftOut, tableNoted, tableNumber, tableOnly, tableOpen, tableOpenNoted,
        tableOrder, tablePersonal, tableRead, tableRemembered, tableTaken, tableUnknown, tableUnknownPerhaps
    case takenBack, takenBackBefore, takenElsewhere
    case takesHidden, takesOne, takesTwo
    case targetNote
    case templateEmptyLine, templateMeant, templateNotClosed, templateNotOpened, templateNothing, templateUnknownList,
        templateUnknownMark, templateUnknownPlace
    case termDialogue, termEnds, termHasNoOrder, termNeedsDay, termNeedsNumber, termNeedsOneOf, termNeedsSum,
        termNoField, termPlan, termQuestions, termRevoked, termTask, termWithdrawal
    case terminalOn, terminalUnknown
    case terminalsDamaged
    case timelineModel, timelineMonths, timelineSingle, timelineStandard, timelineTitle
    case tooSmall
    case tookIn, tookTheirs
    case topicKept, topicQuestion, topicTaken
    case tourDone, tourDoneHow, tourKeys, tourNone, tourOver
    case typeToGoOn, typeToNarrow
    case typingChecked, typingNew, typingOff, typingOld, typingOn, typingOutside, typingRests, typingSimpleTelex,
        typingSpelling, typingUnchecked
    case undone
    case unitGoneOthers, unitInCountry, unitNowhere, unitTakenOver, unitToday, unitUnclear
    case unitsInCountry
    case unknown
    case unlistedChoose, unlistedTake, unlistedTitle
    case unmark
    case untitledDialogue
    case usageArgument, usageArguments, usageCommand, usageCommands, usageDefault, usageError, usageHelp, usageInvalid,
        usageInvalidOf, usageInvalidOfMany, usageMissing, usageMore, usageNoShell, usageNoValue, usageOptions,
        usageOptionsTitle, usageSee, usageSeveralUnexpected, usageShell, usageTakesNone, usageUnexpected, usageUnknown,
        usageUnknownMeant, usageUsage, usageValues, usageVersion
    case verified
    case versionIsCurrent, versionNow, versionOfMerged, versionOpened
    case viewAll
    case visitCounts
    case visitsNeedStart
    case voucherEnds
    case waiting
    case windowDamaged
    case withdrawalDue, withdrawalFileName, withdrawalUnfounded
    case withdrawn
    case working
    case writingProgress
    case written
    case yearAnswered, yearDayUnknown, yearDialogue, yearDue, yearForwarded, yearForwardedCount, yearHeld, yearInTime,
        yearLatePublic, yearLateSent, yearNotHeld, yearPeople, yearPromise, yearPublic, yearPublished, yearPublishedAt,
        yearRaised, yearSent
    case yes

    /// The key under which its words stand in the files.
    package var key: String { "text." + rawValue }
}
