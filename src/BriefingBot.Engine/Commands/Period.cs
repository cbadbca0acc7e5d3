namespace BriefingBot.Engine.Commands;

/// <summary>A stretch of days, both ends included, each null where open.</summary>
public sealed record Period(DateOnly? Since, DateOnly? Until)
{
    public static readonly Period Always = new(null, null);
}
