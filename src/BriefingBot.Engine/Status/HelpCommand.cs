using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Status;

internal sealed class HelpCommand : ICommand
{
    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation) =>
        Task.FromResult(call.Text("command") is { } name ? One(name.TrimStart('/')) : All());

    private static Reply All() => new(ReplyStatus.Answered, "Help")
    {
        Summary = "Ask with a command; names may be typed in any of their spellings.",
        Blocks =
        [
            new TableBlock(null, ["Command", "What it does", "Example"],
                [.. CommandTable.Standard.Commands.Select(Row)]),
            new TextBlock("Options are written since:2024-03 or --since 2024-03; dates may also be \"since March 2024\" or \"last 7 days\"."),
        ],
        Record = new ReplyRecord("commands", CommandTable.Standard.Commands.Select(c => new { name = c.Name, usage = c.Usage, summary = c.Summary, examples = c.Examples }).ToList()),
        Private = true,
    };

    private static IReadOnlyList<Cited> Row(CommandSpec spec) => ["/" + spec.Name, spec.Summary, "/" + spec.Examples[0]];

    private static Reply One(string name)
    {
        if (CommandTable.Standard.Find(name) is not { } spec)
            return Reply.NotFound("Help", $"There is no command \"{CommandReader.Clip(name)}\"; write /help to see them all.", new ReplyButton("Help", "/help"));
        return new Reply(ReplyStatus.Answered, "/" + spec.Name)
        {
            Summary = spec.Summary + ".",
            Blocks =
            [
                new TextBlock(spec.Usage),
                new FieldsBlock("Options", [.. spec.Parameters.Select(p => new ReplyField(p.Name, Explained(p)))]),
                new ListBlock("Examples", [.. spec.Examples.Select(e => (Cited)("/" + e))]),
            ],
            Private = true,
        };
    }

    private static string Explained(ParameterSpec parameter) =>
        parameter.Choices is { } choices ? $"{parameter.Summary}: {string.Join(", ", choices)}" : parameter.Summary;
}
