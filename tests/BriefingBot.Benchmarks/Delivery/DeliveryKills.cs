using System.Globalization;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>Kills the service at random moments of a delivery of 1,000 messages; says what stands where afterwards. Ends with 1 where on Discord a message does not stand once, or where one stands twice or is lost.</summary>
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
            Console.WriteLine(FormattableString.Invariant($"{report.Messages:N0} messages, {report.Kills} kills, {report.LostAnswers} lost answers, {report.TooMany} times 429, {report.BadGateways} times 502, {report.Looks} looks into a channel's past, {report.Took.TotalSeconds:0} s"));
            Console.WriteLine($"{"",-10}{"messages",10}{"once",10}{"twice",10}{"listed",10}{"…standing",11}{"…absent",10}{"lost",10}");
            foreach (var (platform, t) in report.Platforms)
                Console.WriteLine($"{platform,-10}{t.Messages,10}{t.Once,10}{t.Twice,10}{t.Listed,10}{t.ListedStanding,11}{t.ListedAbsent,10}{t.Lost,10}");
            foreach (var fault in report.Faults)
                Console.WriteLine($"does not hold: {fault}");
            if (report.Faults.Count == 0)
                Console.WriteLine("holds: on Discord each stands once; on Telegram each stands once or is listed as uncertain; none stands twice, none is lost");
            return report.Faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
