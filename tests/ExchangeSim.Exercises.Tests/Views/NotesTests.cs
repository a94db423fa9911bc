using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>What one person writes for themselves makes no page large without end.</summary>
public sealed class NotesTests
{
    [Fact]
    public void A_seat_carries_the_latest_of_its_notes_and_no_more_than_a_page_bears()
    {
        using var room = Lesson.Started();
        var text = new string('x', 3_900);
        for (var number = 0; number < 90; number++) Assert.Null(room.Take(new WriteNote($"{number} {text}", "hanoi"), "anna", number * 10 * Lesson.Second));
        var notes = SeatView.Of(room, "hanoi", 0).Notes;
        Assert.InRange(notes.Sum(note => note.Text.Length), 190_000, 200_000);
        Assert.StartsWith("89 ", notes[^1].Text, StringComparison.Ordinal);
        Assert.Equal(notes.OrderBy(note => int.Parse(note.Text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)), notes);
        Assert.Equal(90, NoteView.Of(room, "hanoi", null).Count); // none is lost
    }
}
