package org.filterscope.explanation.board;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.filterscope.team.ProjectId;

/** The addresses of boards, without the leading slash. */
public final class BoardNavigation {

    static final String BOARD = "board";

    private BoardNavigation() {}

    /** The usual board of a project, or the first one that something is pinned on. */
    public static String board(ProjectId project) {
        return "project/" + project + "/board";
    }

    /** A board of a project. */
    public static String board(ProjectId project, BoardName board) {
        return board(project) + "?" + query(board).getQueryString();
    }

    /** A board as one page to keep, a file. */
    static String page(ProjectId project, BoardName board) {
        return "api/projects/" + project + "/board/filters.html?" + query(board).getQueryString();
    }

    static QueryParameters query(BoardName board) {
        return QueryParameters.simple(Map.of(BOARD, board.text()));
    }
}
