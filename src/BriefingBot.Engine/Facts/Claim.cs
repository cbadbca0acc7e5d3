namespace BriefingBot.Engine.Facts;

/// <summary>How a claim came into the store.</summary>
public enum ClaimMethod
{
    Rule,
    DataSet,
    Analyst,
    Model,
    Starter,
}

public enum ClaimStatus
{
    Proposed,
    Confirmed,
    Rejected,
}

public enum SubjectKind
{
    Group,
    Attack,
    Person,
}

/// <summary>
/// One statement by one voice in one document. Disagreeing claims stand side by side; none replaces another.
/// </summary>
/// <param name="Attribute">What is said of the subject, from the list in <see cref="ClaimAttributes"/>.</param>
/// <param name="Value">The value in our own words, or the source's figure.</param>
/// <param name="By">Who says it: a person, a body, or the document's outlet in its own voice (null).</param>
/// <param name="AsOf">The date that the statement is about, where one is given.</param>
/// <param name="Credibility">1 (confirmed) to 6 (cannot be judged), the information half of the Admiralty scale.</param>
public sealed record Claim(
    string Id,
    SubjectKind SubjectKind,
    string SubjectId,
    string Attribute,
    string Value,
    string? By,
    Citation Citation,
    PartialDate? AsOf = null,
    ClaimMethod Method = ClaimMethod.Rule,
    ClaimStatus Status = ClaimStatus.Proposed,
    int Credibility = 6);
