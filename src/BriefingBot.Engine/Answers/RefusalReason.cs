namespace BriefingBot.Engine.Answers;

/// <summary>Why a question was refused, as the codes of the JSON contract (docs/json.md).</summary>
public static class RefusalReason
{
    public const string Empty = "empty";
    public const string TooVague = "too-vague";
    public const string TooLong = "too-long";
    public const string TooMany = "too-many-questions";
    public const string OtherLanguage = "other-language";
    public const string Harmful = "harmful";
    public const string Instruction = "instruction-in-question";
    public const string OutsideDomain = "outside-domain";
    public const string NotInHoldings = "not-in-holdings";
    public const string FalsePremise = "false-premise";
    public const string WrongDate = "wrong-date";
    public const string NoContext = "no-context";
    public const string AmbiguousGroup = "ambiguous-group";

    public static string Title(string reason) => reason switch
    {
        NotInHoldings => "Not in the holdings",
        FalsePremise => "The sources do not say that",
        WrongDate => "Not on that date",
        OutsideDomain => "Outside of what is held here",
        AmbiguousGroup => "Which group is meant?",
        Harmful or Instruction => "Refused",
        _ => "Please ask again",
    };
}
