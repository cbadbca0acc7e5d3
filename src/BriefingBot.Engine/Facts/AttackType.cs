namespace BriefingBot.Engine.Facts;

/// <summary>The attack types of the Global Terrorism Database (GTD codebook, "Attack Type"), in its order.</summary>
public enum AttackType
{
    Assassination,
    ArmedAssault,
    Bombing,
    Hijacking,
    HostageTakingBarricade,
    HostageTakingKidnapping,
    FacilityAttack,
    UnarmedAssault,
    Unknown,
}

/// <summary>What became of an attack.</summary>
public enum AttackStatus
{
    Accomplished,
    Foiled,
    Unconfirmed,
    Denied,
}

/// <summary>Who acted: only attacks by groups and by unknown actors enter lists and digests unasked.</summary>
public enum ActorKind
{
    Group,
    Unknown,
    State,
    Criminal,
}
