using System.Globalization;
using BriefingBot.Engine.Subscriptions;
using Quartz;

namespace BriefingBot.Scheduling;

/// <summary>
/// Keeps one trigger for each schedule that a digest has, however many digests share it. Triggers that are there stay as they are:
/// one declared anew at the start would forget that it missed its time.
/// </summary>
internal sealed class DigestTriggers(ISubscriptionStore subscriptions, TimeProvider clock)
{
    private const string Group = "digests";

    public async Task KeepAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        var wanted = (await subscriptions.SchedulesAsync(cancellation)).ToDictionary(KeyOf);
        var held = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(Group), cancellation);
        if (!await scheduler.Exists(DigestJob.Key, cancellation))
            await scheduler.AddJob(JobBuilder.Create<DigestJob>().WithIdentity(DigestJob.Key).StoreDurably().RequestRecovery().Build(), cancellationToken: cancellation);
        foreach (var key in held.Where(k => !wanted.ContainsKey(k)))
            await scheduler.UnscheduleJob(key, cancellation);
        foreach (var (key, schedule) in wanted.Where(w => !held.Contains(w.Key)))
            await scheduler.ScheduleJob(Trigger(key, schedule), cancellationToken: cancellation);
    }

    private ITrigger Trigger(TriggerKey key, DigestSchedule schedule) => TriggerBuilder.Create(clock)
        .WithIdentity(key)
        .ForJob(DigestJob.Key)
        .WithCronSchedule(Cron(schedule), cron => cron.InTimeZone(schedule.ZoneInfo).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    private static TriggerKey KeyOf(DigestSchedule schedule) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{schedule.At:HH:mm} {schedule.Zone} {(int)schedule.Days}"), Group);

    private static string Cron(DigestSchedule schedule)
    {
        var days = schedule.Days == Weekdays.All ? "*" : string.Join(',', schedule.Days.ToShortNames().Select(d => d.ToUpperInvariant()));
        return string.Create(CultureInfo.InvariantCulture, $"0 {schedule.At.Minute} {schedule.At.Hour} ? * {days}");
    }
}
