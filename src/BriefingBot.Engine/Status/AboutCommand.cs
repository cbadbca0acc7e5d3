using System.Reflection;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Status;

internal sealed class AboutCommand : ICommand
{
    public static string Version { get; } =
        typeof(AboutCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation) => Task.FromResult(new Reply(ReplyStatus.Answered, "About BriefingBot")
    {
        Summary = $"BriefingBot {Version} answers questions about armed groups and their attacks from the sources that your team chose, and says who said what and when.",
        Blocks =
        [
            new ListBlock("What to expect",
            [
                "Every fact leads to a source. Where sources differ, all are shown; nothing is averaged.",
                "Other names lead to the same group; a part of a group is not the group.",
                "Where the sources do not say, so does the answer.",
                "An attack known from one source is marked \"one source\".",
            ]),
            new ListBlock("Facts and licences",
            [
                "Group names and relations: United Nations Security Council Consolidated List; UCDP Actor Dataset 22.1 (CC BY 4.0); lists of designated organisations as named at each fact.",
                "Places: GeoNames (CC BY 4.0), Natural Earth (public domain).",
                "The program: MIT licence.",
            ]),
        ],
        Private = true,
    });
}
