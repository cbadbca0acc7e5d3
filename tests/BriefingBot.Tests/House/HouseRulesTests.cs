using System.Reflection;
using System.Text.RegularExpressions;

namespace BriefingBot.Tests.House;

/// <summary>The rules of the house that a compiler does not keep by itself.</summary>
public partial class HouseRulesTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, Assembly> Projects = new(StringComparer.Ordinal)
    {
        ["BriefingBot.Engine"] = typeof(global::BriefingBot.Engine.EngineServices).Assembly,
        ["BriefingBot.Ingestion"] = typeof(global::BriefingBot.Ingestion.Starter.StarterKnowledge).Assembly,
        ["BriefingBot.Storage"] = typeof(global::BriefingBot.Storage.StorageServices).Assembly,
        ["BriefingBot.Chat"] = typeof(global::BriefingBot.Chat.Discord.DiscordOptions).Assembly,
    };

    public static TheoryData<string> Outer => ["BriefingBot.Ingestion", "BriefingBot.Storage", "BriefingBot.Chat"];

    [Theory]
    [MemberData(nameof(Outer))]
    public void Ingestion_storage_and_chat_know_the_engine_and_not_each_other(string project) =>
        References(project).Where(r => r.StartsWith("BriefingBot", StringComparison.OrdinalIgnoreCase)).ShouldBeSubsetOf(["BriefingBot.Engine"]);

    [Fact]
    public void The_engine_knows_no_other_project_and_takes_abstractions_alone()
    {
        References("BriefingBot.Engine").Where(r => !r.StartsWith("System", StringComparison.Ordinal) && !r.EndsWith(".Abstractions", StringComparison.Ordinal) && r is not "netstandard" and not "mscorlib").ShouldBeEmpty();
        PackagesOf("BriefingBot.Engine").ShouldAllBe(p => p.EndsWith(".Abstractions"));
    }

    [Fact]
    public void Discord_and_telegram_do_not_know_each_other()
    {
        Sources("src/BriefingBot.Chat/Discord").ShouldAllBe(f => !f.Text.Contains("BriefingBot.Chat.Telegram", StringComparison.Ordinal));
        Sources("src/BriefingBot.Chat/Telegram").ShouldAllBe(f => !f.Text.Contains("BriefingBot.Chat.Discord", StringComparison.Ordinal));
    }

    [Fact]
    public void Time_comes_from_a_clock_that_is_handed_in() =>
        Sources("src").Where(f => OwnTime().IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_be_done_later() =>
        Sources("src").Concat(Sources("tests")).Where(f => !f.Path.EndsWith("HouseRulesTests.cs", StringComparison.Ordinal) && Unfinished().IsMatch(f.Text)).Select(f => f.Path).ShouldBeEmpty();

    // xunit 2 never calls IAsyncDisposable: what such a class opens and writes would be left behind.
    [Fact]
    public void A_class_of_tests_is_cleaned_up_by_what_xunit_calls() =>
        Sources("tests").Where(f => AsyncDisposableTests().Matches(f.Text).Any(m => !m.Value.Contains("IAsyncLifetime", StringComparison.Ordinal))).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var file in Sources("src").Where(f => !f.Path.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            var folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Root, "src"), file.Path))!.Replace('/', '.').Replace('\\', '.');
            var declared = Namespace().Match(file.Text);
            (declared.Success ? declared.Groups[1].Value : folder).ShouldBe(folder, file.Path);
        }
    }

    [Fact]
    public void Configuration_keys_are_the_documented_ones_and_the_shipped_file_has_no_other()
    {
        var documented = Key().Matches(File.ReadAllText(Path.Combine(Root, "docs", "configuration.md"))).Select(m => m.Groups[1].Value);

        documented.ShouldBeSubsetOf(BriefingBot.Configuration.KnownKeys.All);
        BriefingBot.Configuration.BriefingConfiguration.Read(new Dictionary<string, string?>()).Faults.ShouldBeEmpty();
    }

    private static IEnumerable<string> References(string project) => Projects[project].GetReferencedAssemblies().Select(r => r.Name!);

    private static IEnumerable<string> PackagesOf(string project) =>
        Package().Matches(File.ReadAllText(Path.Combine(Root, "src", project, project + ".csproj"))).Select(m => m.Groups[1].Value);

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllText(f)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BriefingBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the checkout.");
        return folder.FullName;
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)\b|Thread\.Sleep")]
    private static partial Regex OwnTime();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bclass \w+Tests\b[^\n{]*\bIAsyncDisposable\b[^\n{]*")]
    private static partial Regex AsyncDisposableTests();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex(@"^\| `([A-Za-z]+:[A-Za-z]+)`", RegexOptions.Multiline)]
    private static partial Regex Key();
}
