using System.Globalization;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>Kills the service at random moments of a delivery of 1,000 messages; says what stands where afterwards. Ends with 1 where a message stands twice or is lost.</summary>
internal static class DeliveryKills
{
    private const int Messages = 1_000;

    public static int Run(string[] args)
    {
        var kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 300;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 8;
        var folder = Directory.CreateTempSubdirectory("delivery-kills-");
        try
        {
            var report = new KillCampaign(Path.Combine(folder.FullName, "store.db"), kills, Messages, seed).RunAsync().GetAwaiter().GetResult();
            Console.WriteLine(FormattableString.Invariant($"{report.Messages:N0} messages, {report.Kills} kills, {report.LostAnswers} lost answers, {report.TooMany} times 429, {report.BadGateways} times 502, {report.Took.TotalSeconds:0} s"));
            foreach (var (platform, tally) in report.Platforms)
                Console.WriteLine($"{platform}: {tally.Once} stand once, {tally.Listed} are listed as uncertain or failed, {tally.Twice} stand twice, {tally.Missing} are lost");
            return report.Platforms.Values.Any(t => t.Twice + t.Missing > 0) ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
