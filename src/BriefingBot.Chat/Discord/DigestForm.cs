using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>The form for a new digest: "/digest add" without a time opens it for those who may set one up.</summary>
internal static class DigestForm
{
    public const string Command = "digest";

    private const string Id = "new-digest";
    private const string Action = "action";
    private const string Add = "add";
    private const string What = "what";
    private const string Time = "time";
    private const string Zone = "zone";
    private const string Days = "days";
    private const string Topic = "topic";

    // What the form asks for, and what no form needs to say; with any other option the call goes on as it was typed.
    private static readonly string[] Asked = [Action, Days, Topic, CommandTable.PrivateParameter];

    public static DiscordForm? For(InteractionEvent happened, CommandAccess access) =>
        happened is IncomingCommand { Name: Command, Options: var options } && access >= CommandAccess.Admin && options.GetValueOrDefault(Action) is Add && options.Keys.All(Asked.Contains)
            ? new DiscordForm(Id, "New digest in this channel",
            [
                new DiscordFormField(Time, "Time of day", "07:00") { LongestText = 20 },
                new DiscordFormField(Zone, "Time zone", "Europe/Berlin; the channel's own where nothing is written") { Required = false, LongestText = 60 },
                new DiscordFormField(Days, "Days", "daily, mon-fri or mon,wed,fri; daily where nothing is written", options.GetValueOrDefault(Days)) { Required = false },
                new DiscordFormField(Topic, "Topics", "Groups, countries, places, words, with commas between; else all", options.GetValueOrDefault(Topic))
                {
                    Required = false,
                    IsTall = true,
                    LongestText = ParameterSpec.LongestQuestion,
                },
            ])
            : null;

    /// <summary>The call that a form stands for, as options of the command; null for another form.</summary>
    public static IReadOnlyDictionary<string, string>? Options(IncomingForm form)
    {
        if (form.CustomId != Id)
            return null;
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { [Action] = Add, [What] = $"{Written(form, Time)} {Written(form, Zone)}".Trim() };
        foreach (var option in new[] { Days, Topic }.Where(o => Written(form, o).Length > 0))
            options[option] = Written(form, option);
        return options;
    }

    private static string Written(IncomingForm form, string field) => (form.Written.GetValueOrDefault(field) ?? "").Replace('\n', ' ').Trim();
}
