namespace ExchangeSim.Model;

/// <summary>Something that is true or false of a request at an instant.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>Calls the visitor's member for this kind of condition.</summary>
    public abstract T Accept<T>(IConditionVisitor<T> visitor);

    /// <summary>The simple conditions that it is made of, from left to right; itself, if it is simple.</summary>
    public IEnumerable<Condition> Simple() => this switch
    {
        Not not => not.Inner.Simple(),
        And and => and.Left.Simple().Concat(and.Right.Simple()),
        Or or => or.Left.Simple().Concat(or.Right.Simple()),
        _ => [this],
    };
}
