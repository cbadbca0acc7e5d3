using System.CommandLine;
using BriefingBot.Chat.Telegram.Checking;
using BriefingBot.Configuration;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Cli;

/// <summary><c>telegram check</c>: what stands between the bot and its users.</summary>
internal static class TelegramVerb
{
    public static Command Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        var check = new Command("check", "Ask Telegram whether the token is valid, how updates come, what privacy mode lets through, and what the bot may do in each chat");
        check.SetAction((_, cancellation) => CheckAsync(options, configuration, cancellation));
        return new Command("telegram", "The Telegram bot") { check };
    }

    private static async Task<int> CheckAsync(GlobalOptions options, BriefingConfiguration configuration, CancellationToken cancellation)
    {
        if (configuration.Faults.Count > 0)
            return CommandLineProgram.Complain(configuration.Faults);
        if (!configuration.Telegram.IsOn)
            return CommandLineProgram.Complain("Telegram:Token is empty; ask @BotFather for a bot and set its token.");
        var report = await TelegramCheck.RunAsync(configuration.Telegram, CommandLineProgram.Clock(options), cancellation);
        Console.Out.WriteLine(options.Json ? JsonRenderer.Render(report) : PlainTextRenderer.Render(report).TrimEnd());
        return ExitCode.Of(report.Status);
    }
}
