using ExchangeSim.Application.Work;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Screen;

public class StopWordsTests
{
    [Fact]
    public void Once_the_user_has_asked_to_stop_no_progress_is_reported_but_what_else_is_to_be_known()
    {
        var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error);
        Working.On(terminal, quiet: false, null, new Application.Simulators.InProcessSimulator(), context =>
        {
            context.Observer.OnProgress(new WorkProgress("simulating", 0));
            terminal.StopWords.Begin();
            context.Observer.OnProgress(new WorkProgress("simulating", 0.5));
            context.Observer.OnProgress(new WorkProgress("writing the results", null));
            context.Observer.OnNotice("cluster: a silo was lost");
            return 1;
        });
        Assert.Equal("simulating\ncluster: a silo was lost\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void First_and_last_words_say_what_is_kept_and_how_it_goes_on()
    {
        var words = new StopWords();
        Assert.Equal("stopping", words.First(hasBegun: false));
        Assert.Equal("stopped before there was anything to report", words.Last(hasBegun: false, TimeSpan.FromSeconds(20)));
        Assert.Equal("stopping; finishing with what is done (once more stops at once)", words.First(hasBegun: true));
        words.KeepsReplicationsOf(null);
        Assert.Equal("not finished in 20 s; files that are complete are kept, the others are left out", words.Last(hasBegun: true, TimeSpan.FromSeconds(20)));
        words.KeepsReplicationsOf("results");
        const string Kept = "; replications that are over are kept in 'results', and the same command goes on with them";
        Assert.Equal($"stopping; finishing with what is done{Kept} (once more stops at once)", words.First(hasBegun: true));
        Assert.Equal($"not finished in 20 s; files that are complete are kept, the others are left out{Kept}", words.Last(hasBegun: true, TimeSpan.FromSeconds(20)));
    }
}
