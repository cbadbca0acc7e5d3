using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Ingestion.Starter;
using BriefingBot.Storage;

namespace BriefingBot.Cli;

/// <summary><c>config check</c>: what the start would say, without starting.</summary>
internal static class ConfigVerb
{
    public static Command Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        var check = new Command("check", "Check configuration and knowledge files without starting");
        check.SetAction(_ => Check(options, configuration));
        return new Command("config", "The configuration") { check };
    }

    private static int Check(GlobalOptions options, BriefingConfiguration configuration)
    {
        var faults = configuration.Faults.ToList();
        if (faults.Count == 0 && StarterKnowledge.Load(Path.Combine(BriefingConfiguration.Directory, "knowledge"), configuration.Knowledge.Mode) is { Succeeded: false } knowledge)
            faults.Add(StarterLoader.Sentence(knowledge));
        if (options.Json)
            VerbAnswer.PrintJson(new { status = faults.Count == 0 ? "answered" : "invalid", text = faults.Count == 0 ? Sentence(configuration) : string.Join('\n', faults), faults });
        else if (faults.Count == 0)
            Console.Out.WriteLine(Sentence(configuration));
        else
            CommandLineProgram.Complain(faults);
        return faults.Count == 0 ? ExitCode.Answered : ExitCode.BadUsage;
    }

    private static string Sentence(BriefingConfiguration configuration) =>
        $"The configuration is sound. Store: {StorePath.Resolve(configuration.Storage)}. Discord: {OnOff(configuration.Discord.IsOn)}. Telegram: {OnOff(configuration.Telegram.IsOn)}.";

    private static string OnOff(bool on) => on ? "token given" : "off, no token";
}
