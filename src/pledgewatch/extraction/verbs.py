"""What verbs ask for, after UPR Info's action categories (October 2014).

1 asks something of other States or seeks and shares help, 2 continues, 3 considers, 4 acts in
general ("strengthen"), 5 acts specifically ("ratify"). The category of a verb is the one that
UPR Info's coders gave most often to recommendations of sessions 1 to 9 that begin with it.
"""

OTHERS, CONTINUE, CONSIDER, GENERAL, SPECIFIC = 1, 2, 3, 4, 5

_VERBS: dict[int, str] = {
    # "Share its experience with other States"
    OTHERS: "share seek request call ask appeal solicit exchange",
    # "Continue its efforts"
    CONTINUE: "continue pursue maintain persevere persist remain sustain keep stay carry-on",
    # "Consider ratifying the Convention"
    CONSIDER: (
        "consider review reconsider revise examine study explore envisage evaluate assess "
        "re-examine analyse analyze contemplate reflect look weigh"
    ),
    # "Strengthen the protection of women"
    GENERAL: (
        "abide accelerate accomplish accord achieve act address adjust adopt advance alleviate "
        "allocate attach attain avoid balance be begin better bolster bridge broaden build change "
        "clarify combat comply concentrate condemn conform consolidate contribute cooperate "
        "counter curb deal deepen demonstrate develop devise devote disseminate do draw ease "
        "educate embark empower encourage endeavour endow enforce engage enhance ensure exert "
        "expand expedite facilitate fast-track fight find focus follow follow-up foster fulfil "
        "fulfill further give guarantee harness heed help highlight honour identify improve "
        "increase inform institute integrate intensify invest involve keep-up lead lower "
        "mainstream make monitor move multiply observe optimize overcome pay permit place prevent "
        "prioritize promote protect provide push put reach realize redouble refrain regulate "
        "reinforce resolve respect safeguard secure sensitize settle show simplify spare speed "
        "step step-up streamline strengthen strive support tackle take treat turn undertake uphold "
        "urge use utilize widen work"
    ),
    # "Ratify the Convention", "abolish", "investigate"
    SPECIFIC: (
        "abandon abolish abrogate accede accept acknowledge adapt adhere agree align allow amend "
        "annul apply appoint approve arrange arrest assign assist associate authorize ban become "
        "bring carry cease close collect commit communicate commute compensate compile complete "
        "conclude conduct confer confirm convene create criminalise criminalize declare "
        "decriminalise decriminalize define delay delete denounce deploy deposit designate design "
        "discontinue dismantle dissolve draft drop elaborate elect eliminate enable enact end "
        "endorse enshrine equip eradicate establish execute extend fill finalise finalize finish "
        "formulate free grant halt harmonise harmonize hold implement impose include incorporate "
        "initiate insert introduce investigate invite issue join launch legalize legislate lift "
        "limit meet modify name nominate offer open organise organize outlaw participate pass "
        "penalize prepare present prohibit promulgate propose prosecute provide publicise publish "
        "punish raise ratify re-establish re-introduce receive recognise recognize reconstitute "
        "reduce reform register regularize rehabilitate reinstate reintroduce relax release remedy "
        "remove renounce repeal replace report resettle resolve respond restore restrict resume "
        "retract return revisit revoke sanction separate set shut sign start stop submit subscribe "
        "supply suspend terminate train transform translate transmit transpose try upgrade waive "
        "withdraw"
    ),
}

CATEGORY: dict[str, int] = {
    verb: category for category, verbs in _VERBS.items() for verb in verbs.split()
}
"""Base form of a verb to its action category."""
