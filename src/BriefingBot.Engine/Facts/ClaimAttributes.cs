namespace BriefingBot.Engine.Facts;

/// <summary>The attributes that claims are filed under, in the order in which a profile shows them.</summary>
public static class ClaimAttributes
{
    public const string Founded = "founded";
    public const string Origin = "origin";
    public const string Status = "status";
    public const string Aim = "aim";
    public const string Ideology = "ideology";
    public const string Area = "area";
    public const string Leader = "leader";

    /// <summary>Who led the group until death; a leader who was captured, or is only thought dead, stays under <see cref="Leader"/>, told with the value.</summary>
    public const string FormerLeader = "former leader";

    public const string Strength = "strength";
    public const string Recruitment = "recruitment";
    public const string Activity = "activity";
    public const string Targets = "targets";
    public const string Alliance = "alliance";
    public const string Rivalry = "rivalry";
    public const string Statement = "statement";
    public const string Assessment = "assessment";
    public const string Forecast = "forecast";
    public const string Warning = "warning";
    public const string Response = "response";
    public const string Context = "context";

    /// <summary>The day of an attack, where sources differ on it.</summary>
    public const string Date = "date";

    /// <summary>What people think of the group, rather than what it is or did: many voices, few of them short.</summary>
    public static readonly IReadOnlySet<string> Views = new HashSet<string>(StringComparer.Ordinal) { Ideology, Statement, Assessment, Forecast, Warning, Response, Context };

    public static readonly IReadOnlyList<string> All =
    [
        Founded, Origin, Status, Aim, Ideology, Area, Leader, FormerLeader, Strength, Recruitment, Activity, Targets, Alliance, Rivalry,
        Statement, Assessment, Forecast, Warning, Response, Context, Date,
    ];
}
