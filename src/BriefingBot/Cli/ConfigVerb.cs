using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Ingestion.Starter;
using BriefingBot.Storage;

namespace BriefingBot.Cli;

/// <summary><c>config check</c>: what the start would say, without starting.</summary>
internal static class ConfigVerb
{
    public static Command Create(BriefingConfiguration configuration)
    {
        var check = new Command("check", "Check configuration and knowledge files without starting");
        check.SetAction(_ => Check(configuration));
        return new Command("config", "The configuration") { check };
    }

    private static int Check(BriefingConfiguration configuration)
    {
        var faults = configuration.Faults.ToList();
        if (faults.Count == 0 && StarterKnowledge.Load(Path.Combine(BriefingConfiguration.Directory, "knowledge"), configuration.Knowledge.Mode) is { Succeeded: false } knowledge)
            faults.Add(StarterLoader.Sentence(knowledge));
        if (faults.Count > 0)
            return CommandLineProgram.Complain(faults);
        Console.Out.WriteLine($"The configuration is sound. Store: {StorePath.Resolve(configuration.Storage)}. Discord: {OnOff(configuration.Discord.IsOn)}. Telegram: {OnOff(configuration.Telegram.IsOn)}.");
        return ExitCode.Answered;
    }

    private static string OnOff(bool on) => on ? "token given" : "off, no token";
}
