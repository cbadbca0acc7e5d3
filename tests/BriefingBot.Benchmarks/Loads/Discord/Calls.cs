using System.Text.Json;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>What people do, in turn: commands light and heavy, and words being typed.</summary>
internal sealed class Calls
{
    private const int Command = 2;
    private const int Typing = 4;

    private readonly Func<int, (int Type, string Data)>[] _mix;

    private Calls(params Func<int, (int Type, string Data)>[] mix) => _mix = mix;

    /// <summary>Over the knowledge that comes with the program.</summary>
    public static Calls OfStarter { get; } = new(
        _ => Asked("group", "name", "isis-k"),
        _ => Typed("group", "name", "isl"),
        _ => Asked("attacks", "country", "Afghanistan"),
        _ => Typed("attack", "what", "crocus"),
        _ => Asked("groups", "query", "khorasan"),
        _ => (Command, """{"name":"about","type":1}"""),
        _ => Typed("attacks", "country", "mal"),
        _ => Asked("timeline", "what", "isis-k"));

    /// <summary>Over a generated store: the same commands, names that come up as often as the attacks have them.</summary>
    public static Calls Of(GeneratedWorld world)
    {
        string Alias(int i) => world.Groups[GeneratedWorld.Skewed(new Random(i), world.Groups.Count)].Aliases[i % GeneratedWorld.AliasesPerGroup];
        string Place(int i) => world.Places[GeneratedWorld.Skewed(new Random(i), world.Places.Count)].Name;
        return new(
            i => Asked("group", "name", Alias(i)),
            i => Typed("group", "name", Alias(i)[..(1 + (i % 5))]),
            i => Asked("attacks", "group", Alias(i)),
            i => Typed("attack", "what", Place(i)[..(3 + (i % 4))]),
            i => Asked("groups", "query", Alias(i).Split(' ')[0]),
            _ => (Command, """{"name":"about","type":1}"""),
            i => Typed("attacks", "group", Alias(i)[..^2]),
            i => Asked("timeline", "what", Alias(i)));
    }

    public (int Type, string Data) At(int i) => _mix[i % _mix.Length](i);

    private static (int Type, string Data) Asked(string command, string option, string value) =>
        (Command, $$"""{"name":"{{command}}","type":1,"options":[{"name":"{{option}}","type":3,"value":{{JsonSerializer.Serialize(value)}}}]}""");

    private static (int Type, string Data) Typed(string command, string option, string value) =>
        (Typing, $$"""{"name":"{{command}}","type":1,"options":[{"name":"{{option}}","type":3,"value":{{JsonSerializer.Serialize(value)}},"focused":true}]}""");
}
