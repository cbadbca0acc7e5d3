using System.CommandLine;
using BriefingBot.Chat.Discord;
using BriefingBot.Configuration;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Cli;

/// <summary><c>discord invite</c> prints the link that invites the bot; <c>discord check</c> says what is missing.</summary>
internal static class DiscordVerb
{
    public static Command Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        var invite = new Command("invite", "Print the link that invites the bot to a server");
        invite.SetAction((_, cancellation) => WithTokenAsync(configuration, setup => InviteAsync(setup, options.Json, cancellation)));
        var check = new Command("check", "Ask Discord what is missing, without starting the service");
        check.SetAction((_, cancellation) => WithTokenAsync(configuration, setup => CheckAsync(setup, options.Json, cancellation)));
        return new Command("discord", "Discord: invitation and set-up") { invite, check };
    }

    private static async Task<int> WithTokenAsync(BriefingConfiguration configuration, Func<DiscordSetup, Task<int>> run)
    {
        var faults = configuration.Discord.Faults().ToList();
        if (!configuration.Discord.IsOn)
            faults.Add("Discord:Token is empty; give the token of the developer portal, best in a file that Discord__TokenFile names.");
        return faults.Count > 0 ? CommandLineProgram.Complain(faults) : await run(DiscordSetup.Of(configuration.Discord, TimeProvider.System));
    }

    private static async Task<int> InviteAsync(DiscordSetup setup, bool json, CancellationToken cancellation)
    {
        var url = await setup.InvitationAsync(cancellation);
        if (json)
            VerbAnswer.PrintJson(new { status = "answered", url });
        else
            Console.Out.WriteLine(url);
        return ExitCode.Answered;
    }

    private static async Task<int> CheckAsync(DiscordSetup setup, bool json, CancellationToken cancellation)
    {
        var findings = await setup.CheckAsync(cancellation);
        var sound = findings.All(f => f.IsSound);
        if (json)
            VerbAnswer.PrintJson(new { status = sound ? "answered" : "notFound", findings = findings.Select(f => new { sound = f.IsSound, text = f.Sentence }) });
        else
            foreach (var finding in findings)
                Console.Out.WriteLine($"{(finding.IsSound ? "ok     " : "missing")}  {SafeText.Of(finding.Sentence)}");
        return sound ? ExitCode.Answered : ExitCode.NotFound;
    }
}
