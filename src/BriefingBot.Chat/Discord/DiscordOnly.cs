using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>What the commands offer on Discord beside the table: a thread of its own for an answer.</summary>
internal static class DiscordOnly
{
    public const string AskCommand = "ask";
    public const string ThreadOption = "thread";
    public const string ThreadSummary = "Open a thread under the answer, to go on there";
    public const string MessageCommand = "Ask about this message";

    public static bool TakesThread(CommandSpec spec) => spec.Name == AskCommand && spec.Parameter(ThreadOption) is null;

    public static bool WantsThread(DiscordEvent happened) =>
        happened is IncomingCommand { Name: AskCommand, Origin: { GuildId: not null, InThread: false } } command && command.Options.GetValueOrDefault(ThreadOption) is "true";

    /// <summary>The options that the engine knows.</summary>
    public static IReadOnlyDictionary<string, string> Without(IReadOnlyDictionary<string, string> options, CommandSpec? spec) =>
        spec is not null && TakesThread(spec) && options.ContainsKey(ThreadOption)
            ? options.Where(o => o.Key != ThreadOption).ToDictionary(StringComparer.Ordinal)
            : options;
}
