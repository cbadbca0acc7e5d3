using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Sources;
using BriefingBot.Engine.Status;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.Engine.Subscriptions.Watches;

namespace BriefingBot.Engine.Commands;

/// <summary>The one list of commands. Help, Discord's registration, Telegram's menu, the terminal and the command line derive from it.</summary>
public sealed class CommandTable
{
    public const string SinceParameter = "since";
    public const string UntilParameter = "until";
    public const string PageParameter = "page";
    public const string PrivateParameter = "private";

    private static readonly ParameterSpec Page = new(PageParameter, ParameterKind.Number, "Page of the list, from 1");
    private static readonly ParameterSpec Private = new(PrivateParameter, ParameterKind.Flag, "Show the answer to you alone");
    private static readonly ParameterSpec Since = new(SinceParameter, ParameterKind.Date, "First day, such as 2024-03 or \"March 2024\"");
    private static readonly ParameterSpec Until = new(UntilParameter, ParameterKind.Date, "Last day, such as 2024-03-22");

    public static readonly CommandTable Standard = new(
    [
        Define<GroupCommand>("group", "Profile of an armed group, each fact with its source",
            [new("name", ParameterKind.Group, "Any name of the group", Required: true, Positional: true)],
            "group isis-k"),
        Define<GroupsCommand>("groups", "List and search armed groups",
            [
                new("query", ParameterKind.Words, "Part of a name or a kind", Positional: true),
                new("country", ParameterKind.Country, "Country where the lists place the group"),
                Page,
            ],
            "groups khorasan", "groups country:Mali"),
        Define<AttackCommand>("attack", "One attack: ledger of figures, who claimed it, who disputes what",
            [
                new(AttackCommand.WhatParameter, ParameterKind.Attack, "Name, place or id of the attack", Required: true, Positional: true),
                new(AttackCommand.HistoryParameter, ParameterKind.Flag, "What became known of it, in order"),
                new(AttackDeciding.MergeParameter, ParameterKind.Attack, "Analysts: another attack that is the same one and goes into it"),
                new(AttackDeciding.SplitParameter, ParameterKind.Words, "Analysts: ids of the documents that report another attack", LongestText: ParameterSpec.LongestQuestion),
                new(AttackDeciding.ConfirmParameter, ParameterKind.Flag, "Analysts: it happened, whatever the number of sources"),
                new(AttackDeciding.RejectParameter, ParameterKind.Flag, "Analysts: it is no attack, or none that happened"),
                new(AttackDeciding.UndoParameter, ParameterKind.Flag, "Analysts: take the latest decision about it back"),
            ],
            "attack crocus city hall", "attack crocus city hall history:true"),
        Define<AttacksCommand>("attacks", "List attacks with counts and toll",
            [
                new("what", ParameterKind.Words, "Group, country or place", Positional: true),
                new("group", ParameterKind.Group, "Group that claimed it or is named for it"),
                new("country", ParameterKind.Country, "Country of the attack"),
                new("place", ParameterKind.Place, "City, region or venue"),
                new("type", ParameterKind.Choice, "GTD attack type", Choices: AttackTypes.Keys),
                Since,
                Until,
                new("min-killed", ParameterKind.Number, "Least number killed"),
                new("actor", ParameterKind.Choice, "Whose attacks: listed ones (groups, unknown actors), or also those of states and criminals", Choices: AttackQuery.ActorChoices),
                Page,
            ],
            "attacks isis-k since:2024", "attacks country:Afghanistan last 7 days"),
        Define<TimelineCommand>("timeline", "Events and statements of a group or country in order",
            [new("what", ParameterKind.Words, "Group or country", Required: true, Positional: true), Since, Until, Page],
            "timeline isis-k", "timeline Afghanistan since:2021"),
        Define<CompareCommand>("compare", "Two groups side by side",
            [
                new("first", ParameterKind.Group, "One group", Required: true, Positional: true),
                new("second", ParameterKind.Group, "The other group", Positional: true),
            ],
            "compare isis-k taliban"),
        Define<AskCommand>("ask", "Answer a question from the documents held, or say that they do not tell",
            [new(AskCommand.QuestionParameter, ParameterKind.Words, "The question, in English", Required: true, Positional: true, LongestText: ParameterSpec.LongestQuestion)],
            "ask who claimed the Moscow attack?"),
        Define<SearchCommand>("search", "Passages of the documents held, with filters",
            [
                new("terms", ParameterKind.Words, "Words to look for; a group's name stands for all its names", Required: true, Positional: true, LongestText: ParameterSpec.LongestQuestion),
                new("group", ParameterKind.Group, "Only passages that name this group"),
                new("source", ParameterKind.Words, "Only documents of this outlet"),
                Since,
                Until,
                Page,
            ],
            "search Kunduz mosque", "search border clashes source:Vox since:2024"),
        Define<BriefCommand>("brief", "What became known in a period: new attacks, what changed, what is disputed",
            [
                new(BriefCommand.TopicParameter, ParameterKind.Words, "Groups, countries or places, with commas between; all where none is given", Positional: true),
                Since,
                Until,
                new(BriefCommand.MinKilledParameter, ParameterKind.Number, "Least number killed"),
                new(BriefCommand.LengthParameter, ParameterKind.Choice, "How much of it", Choices: BriefCommand.Lengths),
                new(BriefCommand.ActorParameter, ParameterKind.Choice, "Whose attacks: listed ones (groups, unknown actors), or also those of states and criminals", Choices: AttackQuery.ActorChoices),
            ],
            "brief isis-k last 7 days", "brief Afghanistan, Mali yesterday"),
        Define<DigestCommand>("digest", "Briefs that this channel gets by itself: set up, list, preview, pause, run, status",
            [
                new(DigestCommand.ActionParameter, ParameterKind.Choice, "What to do", Positional: true, Choices: DigestCommand.Actions),
                new(DigestCommand.WhatParameter, ParameterKind.TimeAndZone, "Time and zone of a new one, or the number of one that is there", Positional: true),
                new(DigestCommand.TopicParameter, ParameterKind.Words, "Groups, countries, places, words, with commas between; all attacks without", LongestText: ParameterSpec.LongestQuestion),
                new(DigestCommand.DaysParameter, ParameterKind.Words, "Days: daily, mon-fri, or mon,wed,fri"),
                new(DigestCommand.LengthParameter, ParameterKind.Choice, "How much it says", Choices: BriefCommand.Lengths),
                new(DigestCommand.MinKilledParameter, ParameterKind.Number, "Least number killed"),
                new(DigestCommand.ActorParameter, ParameterKind.Choice, "Whose attacks: listed ones (groups, unknown actors), or also those of states and criminals", Choices: AttackQuery.ActorChoices),
                new(DigestCommand.QuietDaysParameter, ParameterKind.Choice, "When there is nothing to report: say so in one line, or skip the day", Choices: DigestCommand.QuietDays),
            ],
            "digest add 07:00 Europe/Berlin", "digest add 18:30 Asia/Kabul topic:isis-k days:mon-fri", "digest preview 3", "digest status"),
        Define<WatchCommand>("watch", "A message in this channel as soon as something becomes known: add, list, remove",
            [
                new(DigestCommand.ActionParameter, ParameterKind.Choice, "What to do", Positional: true, Choices: WatchCommand.Actions),
                new(DigestCommand.WhatParameter, ParameterKind.Words, "Groups, countries, places, words, with commas between; or the number of a watch", Positional: true, LongestText: ParameterSpec.LongestQuestion),
                new(DigestCommand.MinKilledParameter, ParameterKind.Number, "Least number killed"),
                new(DigestCommand.ActorParameter, ParameterKind.Choice, "Whose attacks: listed ones (groups, unknown actors), or also those of states and criminals", Choices: AttackQuery.ActorChoices),
                new(WatchCommand.QuietParameter, ParameterKind.Words, "Hours in which it holds back, by the channel's clocks: 22:00-07:00"),
                new(WatchCommand.CapParameter, ParameterKind.Number, "Most messages an hour"),
            ],
            "watch add isis-k, Mali", "watch add all min-killed:10 quiet:22:00-07:00", "watch list", "watch remove 4"),
        Define<SourcesCommand>("sources", "The sources behind the facts, their grades, and the feeds they come by",
            [
                new(SourcesCommand.ActionParameter, ParameterKind.Choice, "What to do", Positional: true, Choices: SourcesCommand.Actions),
                new(SourcesCommand.WhatParameter, ParameterKind.Words, "Source to list or grade, address of a feed or page to add, feed to remove", Positional: true, LongestText: ParameterSpec.LongestQuestion),
                new(SourcesCommand.GradeParameter, ParameterKind.Choice, "Reliability from A (completely reliable) to E (unreliable), F (cannot be judged)", Choices: Enum.GetNames<Reliability>()),
                Page,
            ],
            "sources list", "sources status", "sources add https://example.org/feed.xml", "sources grade fox-news C"),
        Define<HelpCommand>("help", "What can be asked, and how",
            [new("command", ParameterKind.Words, "A command to explain", Positional: true)],
            "help attacks"),
        Define<AboutCommand>("about", "What this is, its sources and licences", [], "about"),
        Define<StatusCommand>("status", "What is connected, what fails and since when", [], "status"),
    ]);

    private readonly Dictionary<string, CommandSpec> _byName;

    public CommandTable(IReadOnlyList<CommandSpec> commands)
    {
        Commands = commands;
        _byName = commands.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<CommandSpec> Commands { get; }

    public CommandSpec? Find(string name) => _byName.GetValueOrDefault(name);

    private static CommandSpec Define<TCommand>(string name, string summary, ParameterSpec[] parameters, params string[] examples)
        where TCommand : ICommand =>
        new(name, summary, typeof(TCommand), [.. parameters, Private], examples);
}
