using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions;

internal static class SubscriptionReplies
{
    public static string Name(SubscriptionKind kind) => kind == SubscriptionKind.Digest ? "digest" : "watch";

    public static Reply NotAllowed(string call) => new(ReplyStatus.Refused, call)
    {
        Summary = $"{call} is for admins of this channel; ask one of them.",
        Reason = "not-allowed",
        Private = true,
    };

    public static Reply Changed() => Reply.Invalid("Somebody else has changed it at the same moment; look at it and try again.");

    public static Reply Done(string title, string sentence, params ReplyButton[] buttons) =>
        new(ReplyStatus.Answered, title) { Summary = sentence, Buttons = buttons, Private = true };

    /// <summary>A time by the clocks of a zone: "Fri 22 March 2024 07:00 Europe/Berlin".</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone) =>
        FormattableString.Invariant($"{TimeZoneInfo.ConvertTime(at, zone):ddd d MMMM yyyy HH:mm} {zone.Id}");
}
